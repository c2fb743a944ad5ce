package org.mailtrail.jpa;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.ledger.Outcome;

/** A second process that opens an H2 file, and is killed. */
final class OtherProcess {
  private OtherProcess() {}

  static Process start(String task, String url) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            task,
            url)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  /**
   * Opens the file and holds it, or commits one batch and lets others read it, or commits one batch
   * after the other and says so.
   */
  public static void main(String[] arguments) throws IOException {
    DatabaseSettings settings = new DatabaseSettings(arguments[1], "sa", Secret.of(""), 2);
    try (JpaAdapters adapters = JpaAdapters.open(settings, Clock.systemUTC())) {
      if (arguments[0].equals("lend")) {
        commit(adapters.books(), 0);
        adapters.letOthersRead();
      }
      System.out.println("ready");
      for (int n = 0; arguments[0].equals("write"); n++) {
        commit(adapters.books(), n);
        System.out.println(n);
      }
      int untilKilled = System.in.read();
      System.out.println("ended by " + untilKilled);
    }
  }

  /** Ten entries and their rows of the ledger, in one unit of work. */
  static void commit(Books books, int n) {
    books
        .unitOfWork()
        .run(
            () -> {
              books.log().append(Samples.interactions(n * 10, 10));
              books.ledger().record(Samples.rows(n * 10, 10, Outcome.LOGGED));
            });
  }
}
