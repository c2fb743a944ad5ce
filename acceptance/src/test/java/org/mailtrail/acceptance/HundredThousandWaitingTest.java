package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.ledger.Outcome;

/** A mailbox that nobody worked for a long time. */
class HundredThousandWaitingTest {
  /** Where campaigns are run, as many as the product promises. */
  private static final boolean WHOLE = Boolean.getBoolean("mailtrail.thorough");

  private static final int MESSAGES = WHOLE ? 100_000 : 500;

  /** What compiles least repays itself with few. */
  private static final String COMPILER =
      WHOLE ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1";

  @TempDir private Path folder;

  @Test
  void are_logged_by_a_process_with_little_memory() throws Exception {
    try (Rig rig = new Rig(folder, Databases.POSTGRESQL.fresh(folder))) {
      WrittenMail.people(rig, folder);
      WrittenMail.deliver(rig, MESSAGES);

      OwnProcess process = OwnProcess.log(rig, folder, "-Xmx256m", COMPILER);

      int exitCode = process.exitCode();
      assertThat(exitCode).as(process.output()).isZero();
      System.out.printf(
          "%d messages waiting, -Xmx256m: at most %d MB of heap before a collection, %d MB after%n",
          MESSAGES, process.peakHeap(), process.peakHeapAlive());
      assertThat(rig.tally())
          .containsEntry(Outcome.LOGGED, WrittenMail.logged(MESSAGES))
          .containsEntry(Outcome.UNMATCHED, MESSAGES - WrittenMail.logged(MESSAGES));
      assertThat(rig.mailbox().folder("inbox").orElseThrow().size()).isZero();
    }
  }
}
