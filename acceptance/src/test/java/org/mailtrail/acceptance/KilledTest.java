package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.books.Outcome;

/** {@code kill -9} while mail is logged into PostgreSQL. */
class KilledTest {
  /** With the checks that need the shared folder, as often as the product promises. */
  private static final int KILLS = System.getProperty("mailtrail.shared", "").isEmpty() ? 3 : 50;

  private static final int REQUESTS_A_KILL = 80;
  private static final int MESSAGES_A_KILL = 60;
  private static final int PAGE = 20;

  @TempDir private Path folder;

  @Test
  void a_process_killed_at_random_moments_loses_and_doubles_nothing() throws Exception {
    Random random = new Random(20_260_105);
    int messages = KILLS * MESSAGES_A_KILL + PAGE;
    int reached = 0;
    try (Rig rig = new Rig(folder, Databases.POSTGRESQL.fresh(folder))) {
      rig.set("mailtrail.mailbox.main.page-size", Integer.toString(PAGE));
      WrittenMail.people(rig, folder);
      WrittenMail.deliver(rig, messages);

      for (int kill = 0; kill < KILLS; kill++) {
        reached += killed(rig, random) ? 1 : 0;
      }
      OwnProcess last = OwnProcess.log(rig, folder);

      assertThat(last.exitCode()).as(last.output()).isZero();
      assertThat(reached).as("killed at work").isEqualTo(KILLS);
      isComplete(rig, messages);
    }
  }

  /** Kills a process at a random moment of its work; false when it ended before. */
  private boolean killed(Rig rig, Random random) throws Exception {
    long before = rig.simulator().graphTraffic().requests();
    int requests = 1 + random.nextInt(REQUESTS_A_KILL);
    OwnProcess process = OwnProcess.log(rig, folder, "-XX:TieredStopAtLevel=1");
    while (process.isAlive() && rig.simulator().graphTraffic().requests() - before < requests) {
      Thread.onSpinWait();
    }
    long nanos = random.nextInt(20_000_000);
    long from = System.nanoTime();
    while (System.nanoTime() - from < nanos) {
      Thread.onSpinWait();
    }
    boolean alive = process.isAlive();
    process.kill();
    return alive;
  }

  private void isComplete(Rig rig, int messages) throws Exception {
    Path entries = folder.resolve("entries.tsv");
    rig.writeEntries(entries);
    List<String> lines = Files.readAllLines(entries);
    long logged = WrittenMail.logged(messages);
    assertThat(lines).hasSize((int) logged + 1).doesNotHaveDuplicates();
    assertThat(rig.tally())
        .containsEntry(Outcome.LOGGED, logged)
        .containsEntry(Outcome.UNMATCHED, messages - logged)
        .hasSize(2);
    assertThat(rig.mailbox().folder("inbox").orElseThrow().size()).isZero();
    assertThat(rig.mailbox().folderNamed("Archive").orElseThrow().size()).isEqualTo((int) logged);
    assertThat(rig.mailbox().items()).hasSize(messages);
  }
}
