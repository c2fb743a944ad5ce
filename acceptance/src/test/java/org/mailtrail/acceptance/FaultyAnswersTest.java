package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.simulator.faults.Fault;

/**
 * Nearly every third request goes wrong, and every message is logged once all the same. {@code
 * -Dmailtrail.faulty.messages=N} has so many waiting, {@code -Dmailtrail.faulty.seed=S} draws other
 * faults, {@code -Dmailtrail.faulty.database=POSTGRESQL} takes the other database, {@code
 * -Dmailtrail.faulty.way=EWS_MAILBOX} one way alone. Pauses are played; {@code
 * -Dmailtrail.faulty.pauses=waited} waits for them as they are.
 */
class FaultyAnswersTest {
  private static final double SHARE = 0.3;
  private static final int FEW = 60;
  private static final int PAGE = 500;

  /** A pass may end early when its server is out of order, but some of them do not. */
  private static final int MOST_PASSES = 500;

  /** All that a second try heals; what makes a person act is tried elsewhere. */
  private static final Set<Fault> PASSING =
      EnumSet.complementOf(
          EnumSet.of(
              Fault.NONE,
              Fault.SILENT, // each of them costs a whole timeout
              Fault.VANISHED,
              Fault.TOKEN_EXPIRED,
              Fault.UNROUTED,
              Fault.CROSS_MAILBOX,
              Fault.ITEM_CORRUPT,
              Fault.MIME_UNCONVERTIBLE));

  @TempDir private Path folder;

  @Tag("thorough")
  @ParameterizedTest
  @EnumSource
  void cost_no_message_and_double_none(LoggingWay way) throws Exception {
    assumeThat(System.getProperty("mailtrail.faulty.way", way.name())).isEqualTo(way.name());
    int messages = Integer.getInteger("mailtrail.faulty.messages", FEW);
    long seed = Long.getLong("mailtrail.faulty.seed", 1);
    Databases database = Databases.valueOf(System.getProperty("mailtrail.faulty.database", "H2"));
    boolean isWaiting = "waited".equals(System.getProperty("mailtrail.faulty.pauses"));
    SkippedPauses played = new SkippedPauses();
    Clock clock = isWaiting ? Clock.systemUTC() : played;
    long before = System.nanoTime();
    try (KillRig rig = new KillRig(way, database, folder.resolve(way.name()), clock).pages(PAGE)) {
      rig.deliver(messages);
      rig.simulator().faults().atRandom(SHARE, seed, List.copyOf(PASSING));

      List<PassCounts> passes = rig.passes(MOST_PASSES);

      rig.simulator().faults().stop();
      System.out.printf(
          "%s, %s, seed %d: %d messages, %d passes, %d s, pauses of %d s skipped%n",
          way,
          database,
          seed,
          messages,
          passes.size(),
          (System.nanoTime() - before) / 1_000_000_000,
          played.skipped().toSeconds());
      assertThat(played.skipped().isZero()).isEqualTo(isWaiting);
      assertThat(sum(passes, PassCounts::logged)).isEqualTo(WrittenMail.logged(messages));
      assertThat(sum(passes, PassCounts::unmatched))
          .isEqualTo(messages - WrittenMail.logged(messages));
      assertThat(sum(passes, counts -> counts.skipped() + counts.quarantined())).isZero();
      long drained = System.nanoTime();
      assertThat(rig.finishAndCompare()).isEmpty();
      System.out.printf(
          "%s: mailbox and books compared in %d s%n",
          way, (System.nanoTime() - drained) / 1_000_000_000);
    }
  }

  private static long sum(List<PassCounts> passes, ToLongFunction<PassCounts> count) {
    return passes.stream().mapToLong(count).sum();
  }
}
