package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** What a pass leaves that died, failed or was stopped, the sweep of a later one finds. */
class SweepAfterDeathTest extends SweepTrial {
  @Test
  void after_a_death_what_lies_in_our_folders_without_a_row_is_found_however_old_it_is() {
    Firm fresh = new Firm();
    Instant longAgo = Firm.NOON.minus(Duration.ofDays(90));
    fresh.mailbox.deliver(TrialFolder.NOT_LOGGED, strange(1), longAgo);
    fresh.mailbox.deliver(TrialFolder.ARCHIVE, reply(1), longAgo);
    fresh.mailbox.deliver(TrialFolder.BY_HAND, reply(2), longAgo);
    dies(fresh);

    PassCounts counts = fresh.pass().counts();

    assertThat(counts.unmatched()).isOne();
    assertThat(counts.logged()).isOne();
  }

  @Test
  void after_a_death_entries_follow_to_where_lists_say_that_their_messages_lie() {
    dies(firm);
    MailIntake telling =
        Bent.of(
            MailIntake.class,
            firm.mailbox.intake(),
            "walk",
            (call, good) -> {
              FolderWalk walk = (FolderWalk) good.call(call);
              return (FolderWalk)
                  atMost -> walk.next(atMost).stream().map(SweepAfterDeathTest::told).toList();
            });
    firm.pass(firm.ports().with(telling));

    assertThat(firm.entries())
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.message().folder()).isEqualTo("2026-03");
              assertThat(entry.message().item().webLink()).hasValue("https://outlook.example/now");
            });
  }

  private static ItemRef told(ItemRef ref) {
    return new ItemRef(
        ref.id(), ref.key(), Optional.of("2026-03"), Optional.of("https://outlook.example/now"));
  }

  @Test
  void after_a_death_the_sweep_begins_well_before_the_last_good_pass() {
    Instant before = firm.clock.instant().minus(Duration.ofHours(12));
    firm.mailbox.deliver(TrialFolder.NOT_LOGGED, reply(1), before);
    assertThat(firm.pass().counts().seen()).isZero();
    dies(firm);

    assertThat(firm.pass().counts().logged()).isOne();
  }

  @Test
  void a_pass_that_inherits_and_fails_leaves_its_care_to_the_next() {
    Instant before = firm.clock.instant().minus(Duration.ofHours(12));
    firm.mailbox.deliver(TrialFolder.NOT_LOGGED, reply(1), before);
    dies(firm);
    firm.mailbox.outages().begin(Kind.UNREACHABLE);
    assertThat(firm.pass().isGood()).isFalse();
    firm.mailbox.outages().end();

    assertThat(firm.pass().counts().logged()).isOne();
  }

  /** A process takes the mailbox and dies. */
  private static void dies(Firm firm) {
    assertThat(firm.books.passLock().acquire(Firm.MAIN)).isPresent();
    firm.clock.pass(Duration.ofMinutes(6));
  }

  @Test
  void what_arrived_during_passes_that_failed_is_found_by_the_next_good_one() {
    firm.clock.pass(Duration.ofHours(1));
    deliverPastTheIntake(reply(1));
    firm.mailbox.outages().begin(Kind.UNREACHABLE);
    firm.pass();
    firm.clock.pass(Duration.ofHours(5));
    firm.pass();
    firm.mailbox.outages().end();

    assertThat(firm.pass().counts().logged()).isOne();
  }

  @Test
  void what_arrived_while_no_pass_had_been_good_yet_is_found_too() {
    Firm fresh = new Firm();
    fresh.deliverOffers(4);
    fresh.mailbox.outages().beginAfter(4, Kind.UNREACHABLE);
    fresh.pass(Firm.pagesOf(2), fresh.ports());
    fresh.mailbox.put(TrialFolder.ARCHIVE, reply(1), fresh.clock.instant());
    fresh.clock.pass(Duration.ofHours(5));
    fresh.mailbox.outages().end();

    assertThat(fresh.pass().counts().logged()).isOne();
    assertThat(fresh.entries()).hasSize(5);
  }

  @Test
  void a_pass_that_was_stopped_before_its_sweep_does_not_hide_what_lies_in_the_archive() {
    firm.clock.pass(Duration.ofHours(1));
    deliverPastTheIntake(reply(1));
    firm.clock.pass(Duration.ofHours(1));
    firm.job(Firm.pagesOf(5), firm.ports(), stoppingAtOnce()).run();
    firm.clock.pass(Duration.ofHours(1));

    assertThat(firm.pass().counts().logged()).isOne();
  }

  private static PassObserver stoppingAtOnce() {
    return new Watcher() {
      @Override
      public boolean stopRequested() {
        return true;
      }
    };
  }
}
