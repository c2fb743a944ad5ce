package org.mailtrail.benchmark.console;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Meter;
import org.mailtrail.benchmark.ground.Postgres;
import org.mailtrail.bootstrap.browser.ServedConsole;
import org.mailtrail.bootstrap.wiring.Engine;

/**
 * Times, bytes, statements and blocks of the console's pages of the log, on PostgreSQL, over HTTP
 * on this machine, for one reader at a time; and of the export of everything.
 */
public final class ConsoleCost {
  private static final int ENTRIES = 10_000;
  private static final int VISITS = 300;
  private static final int WARM_UP = 200;
  private static final int EXCHANGE_MEGABYTES = 200;
  private static final Pattern NEXT = Pattern.compile("href=\"(/\\?[^\"]*after=[^\"]+)\"");
  private static final Pattern ENTRY = Pattern.compile("data-href=\"(/entries/\\d+)\"");

  private final Ground ground;
  private final LongLog log;
  private final int visits;

  private ConsoleCost(Ground ground, LongLog log, int visits) {
    this.ground = ground;
    this.log = log;
    this.visits = visits;
  }

  /** The arguments are the entries of the log, and how often each page is visited. */
  public static void main(String[] arguments) throws Exception {
    int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ENTRIES;
    int visits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : VISITS;
    try (Ground ground = Ground.start(EXCHANGE_MEGABYTES)) {
      say("%d entries, %d visits: %s", entries, visits, Ground.machine());
      measure(ground, entries, visits, WARM_UP);
      say("at the end: %s", Ground.machine());
    }
  }

  /** Fills a log, visits each page so often, and prints what it costs; the export comes last. */
  static List<PageCost> measure(Ground ground, int entries, int visits, int warmUp)
      throws Exception {
    LongLog log = LongLog.of(ground, entries);
    try (Engine engine = log.installation().open();
        ServedConsole console =
            ServedConsole.open(engine, () -> new Health(List.of()), Optional.empty())) {
      URI link = console.link(new UserName("reader"), Role.ADMIN).orElseThrow();
      return new ConsoleCost(ground, log, visits).costs(new SignedInReader(link), entries, warmUp);
    } finally {
      ground.postgres().remove(log.base());
    }
  }

  private List<PageCost> costs(SignedInReader reader, int entries, int warmUp) throws Exception {
    Map<String, String> pages = pages(reader, entries);
    for (int i = 0; i < warmUp; i++) {
      for (String path : pages.values()) {
        reader.read(path);
      }
    }
    say("| page | p50 ms | p99 ms | kB | statements | blocks |");
    List<PageCost> costs = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      costs.add(cost(reader, page.getKey(), page.getValue(), visits));
      say("%s", costs.get(costs.size() - 1));
    }
    costs.add(export(reader));
    return costs;
  }

  /** By what they are called. */
  private static Map<String, String> pages(SignedInReader reader, int entries) throws Exception {
    String first = reader.read("/").beginning();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("first page", "/");
    pages.put("next page", found(NEXT, first).replace("&amp;", "&"));
    pages.put("of a contact", "/?contact=X7");
    pages.put("inbound, of a contact", "/?contact=X7&flow=inbound");
    pages.put("of one day", "/?from=2026-01-01&until=2026-01-01");
    pages.put("text of every entry", "/?text=offer");
    pages.put("text of one entry", "/?text=offer+" + entries / 2);
    pages.put("text of none", "/?text=nowhere");
    pages.put("entry", found(ENTRY, first));
    return pages;
  }

  private static String found(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("the first page has nothing like " + pattern);
    }
    return found.group(1);
  }

  private PageCost cost(SignedInReader reader, String name, String path, int times)
      throws Exception {
    Touched before = touched();
    List<Duration> all = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < times; i++) {
      SignedInReader.Read read = reader.read(path);
      all.add(read.whole());
      bytes = Math.max(bytes, read.bytes());
    }
    Touched after = touched();
    return new PageCost(
        name,
        all,
        bytes,
        (after.statements - before.statements) / (double) times,
        (after.blocks - before.blocks) / (double) times);
  }

  /** What the database has done so far. */
  private record Touched(long statements, long blocks) {}

  private Touched touched() throws SQLException {
    Postgres postgres = ground.postgres();
    return new Touched(postgres.statements(log.base()), postgres.blocks(log.base()));
  }

  private PageCost export(SignedInReader reader) throws Exception {
    Meter meter = Meter.begin();
    SignedInReader.Read once = reader.read("/export/entries.csv");
    long allocated = meter.spent().bytes();
    PageCost cost = cost(reader, "export, CSV", "/export/entries.csv", 1);
    say("%s", cost);
    say(
        "export: first bytes after %.1f ms of %.1f ms, %.2f bytes allocated for each that is sent",
        once.firstByte().toNanos() / 1e6,
        once.whole().toNanos() / 1e6,
        allocated / (double) once.bytes());
    return cost;
  }
}
