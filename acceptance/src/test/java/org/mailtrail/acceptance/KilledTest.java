package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.http.Request;

/** {@code kill -9} while mail is logged into PostgreSQL. */
class KilledTest {
  /** With the checks that need the shared folder, as often as the product promises. */
  private static final int KILLS = System.getProperty("mailtrail.shared", "").isEmpty() ? 4 : 50;

  private static final int PAGE = 100;

  /** A process comes to its end in its third page at the latest. */
  private static final int MOST_PAGES = 3;

  private static final int MOST_NANOS = 40_000_000;

  @TempDir private Path folder;

  /** Where a process stands in its work when it is killed. */
  @SuppressWarnings("ImmutableEnumChecker") // the predicates hold nothing
  private enum Moment {
    /** Somewhere: at its folders, at a page, at its moves. */
    ANYWHERE(request -> true, 20, MOST_NANOS),
    /** It has read a page: it looks people up, decides, writes, commits. */
    WRITING(KilledTest::isList, MOST_PAGES, MOST_NANOS),
    /** It has committed a page, and none of its messages is moved: the first step arrives. */
    COMMITTED(request -> request.path().endsWith("/move"), 1, 0),
    /** Some messages of a page are moved, others are not. */
    MOVING(request -> request.path().endsWith("/move"), MOST_PAGES * PAGE, 0);

    private final Predicate<Request> sign;
    private final int mostSigns;
    private final int mostNanos;

    Moment(Predicate<Request> sign, int mostSigns, int mostNanos) {
      this.sign = sign;
      this.mostSigns = mostSigns;
      this.mostNanos = mostNanos;
    }
  }

  private static boolean isList(Request request) {
    return request.method().equals("GET") && request.path().endsWith("/messages");
  }

  @Test
  void a_process_killed_at_random_moments_loses_and_doubles_nothing() throws Exception {
    Random random = new Random(20_260_105);
    int messages = KILLS * PAGE * MOST_PAGES / 2 + PAGE * MOST_PAGES;
    Map<Moment, Integer> reached = new EnumMap<>(Moment.class);
    try (Rig rig = new Rig(folder, Databases.POSTGRESQL.fresh(folder))) {
      rig.set("mailtrail.mailbox.main.page-size", Integer.toString(PAGE));
      // a dead process must not keep the next one out
      rig.set("mailtrail.lease", "PT0.1S");
      WrittenMail.people(rig, folder);
      String[] options = OwnProcess.briefly(rig, folder);
      WrittenMail.deliver(rig, messages);

      for (int kill = 0; kill < KILLS; kill++) {
        Moment moment = Moment.values()[kill % Moment.values().length];
        killed(rig, moment, random, options);
        reached.merge(moment, 1, Integer::sum);
      }
      int waiting = rig.mailbox().folder("inbox").orElseThrow().size();
      OwnProcess last = OwnProcess.log(rig, folder);

      assertThat(last.exitCode()).as(last.output()).isZero();
      System.out.printf(
          "killed: %s; of %d messages %d were left for the last%n", reached, messages, waiting);
      assertThat(waiting).as("killed in the midst of work").isPositive();
      isComplete(rig, messages);
    }
  }

  /** Starts a process and kills it at such a moment of its work. */
  private void killed(Rig rig, Moment moment, Random random, String[] options) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch dead = new CountDownLatch(1);
    AtomicInteger signs = new AtomicInteger(1 + random.nextInt(moment.mostSigns));
    int nanos = random.nextInt(moment.mostNanos + 1);
    rig.simulator()
        .faults()
        .next(
            1,
            Fault.NONE,
            request -> {
              if (moment.sign.test(request) && signs.decrementAndGet() == 0) {
                reached.countDown();
                if (moment.mostNanos == 0) {
                  await(dead);
                }
              }
              return false;
            });
    OwnProcess process = OwnProcess.log(rig, folder, options);
    while (!reached.await(20, TimeUnit.MILLISECONDS)) {
      requireAlive(process);
    }
    spin(nanos);
    requireAlive(process);
    process.kill();
    dead.countDown();
    rig.simulator().faults().stop();
  }

  private static void requireAlive(OwnProcess process) {
    if (!process.isAlive()) {
      throw new AssertionError("ended before it could be killed: " + process.output());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void spin(long nanos) {
    long from = System.nanoTime();
    while (System.nanoTime() - from < nanos) {
      Thread.onSpinWait();
    }
  }

  /** One entry for each that is to be logged, one row and one place for each message. */
  private void isComplete(Rig rig, int messages) throws Exception {
    Path entries = folder.resolve("entries.tsv");
    rig.writeEntries(entries);
    List<String> lines = Files.readAllLines(entries);
    int logged = (int) WrittenMail.logged(messages);
    assertThat(lines).hasSize(logged + 1).doesNotHaveDuplicates();
    assertThat(rig.tally())
        .containsEntry(Outcome.LOGGED, (long) logged)
        .containsEntry(Outcome.UNMATCHED, (long) messages - logged)
        .hasSize(2);
    assertThat(rig.mailbox().folder("inbox").orElseThrow().size()).isZero();
    assertThat(rig.mailbox().folderNamed("Archive").orElseThrow().size()).isEqualTo(logged);
    assertThat(rig.mailbox().folderNamed("Not Logged").orElseThrow().size())
        .isEqualTo(messages - logged);
    assertThat(rig.mailbox().items()).hasSize(messages);
  }
}
