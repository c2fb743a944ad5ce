package org.mailtrail.benchmark.ground;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder, a PostgreSQL and an Exchange, as long as something is measured; nothing is left. */
public final class Ground implements AutoCloseable {
  private final Path folder;
  private final Postgres postgres;
  private final Exchange exchange;

  private Ground(Path folder, Postgres postgres, Exchange exchange) {
    this.folder = folder;
    this.postgres = postgres;
    this.exchange = exchange;
  }

  /** Starts everything; the Exchange with a heap of so many megabytes. */
  public static Ground start(int exchangeMegabytes) throws IOException, SQLException {
    return start(new Postgres(), folder -> Exchange.start(folder, exchangeMegabytes));
  }

  /** Starts the Exchange beside a database, which ends with it also where that fails. */
  static Ground start(Postgres postgres, ExchangeStart exchange) throws IOException {
    Path folder = Files.createTempDirectory("mailtrail-benchmark");
    try {
      return new Ground(folder, postgres, exchange.in(folder));
    } catch (IOException | RuntimeException failure) {
      try (postgres) {
        remove(folder);
      } catch (IOException alsoBroken) {
        failure.addSuppressed(alsoBroken);
      }
      throw failure;
    }
  }

  /** How an Exchange is started. */
  @FunctionalInterface
  interface ExchangeStart {
    /** With its files in this folder. */
    Exchange in(Path folder) throws IOException;
  }

  /** The database. */
  public Postgres postgres() {
    return postgres;
  }

  /** The Exchange. */
  public Exchange exchange() {
    return exchange;
  }

  /** A new folder in its own. */
  public Path folder(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  /** An installation over a database, with a folder of that name. */
  public Installation installation(String name, Postgres.Base base) throws IOException {
    return new Installation(folder(name), base, exchange);
  }

  /** A database with tables and the people of the written mail. */
  public Postgres.Base people() throws IOException, SQLException {
    Postgres.Base base = postgres.fresh();
    installation("people-" + base.name(), base).people();
    return base;
  }

  /** Prints a line. */
  public static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** What the machine is and how busy. */
  public static String machine() {
    return String.format(
        Locale.ROOT,
        "%d cores, Java %s, load %.1f",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  @Override
  public void close() throws IOException {
    try (postgres;
        exchange) {
      // the last goes first, and each whatever becomes of the other
    } finally {
      remove(folder);
    }
  }

  /** Removes a folder with everything in it. */
  public static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
