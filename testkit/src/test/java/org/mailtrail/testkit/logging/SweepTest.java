package org.mailtrail.testkit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** Exchange puts a blind copy into the folder of the message that it replies to. */
class SweepTest {
  private final Firm firm = new Firm();

  @BeforeEach
  void logSomething() {
    firm.deliverOffers(2);
    firm.pass();
  }

  private ItemId deliverPastTheIntake(Letter letter) {
    return firm.mailbox.deliver(TrialFolder.ARCHIVE, letter, firm.clock.instant());
  }

  private static Letter reply(int n) {
    return Letter.of("reply-" + n + "@fabrikam.example", Firm.ANN, Firm.JIM);
  }

  private static Letter strange(int n) {
    return Letter.of("strange-" + n + "@elsewhere.example", Firm.STRANGER, Firm.JIM);
  }

  @Test
  void a_reply_in_the_archive_is_logged_where_it_lies() {
    ItemId reply = deliverPastTheIntake(reply(1));

    assertThat(firm.pass().counts().logged()).isOne();

    assertThat(firm.row(reply).outcome()).isEqualTo(Outcome.LOGGED);
    assertThat(firm.mailbox.in(TrialFolder.ARCHIVE)).contains(reply);
    assertThat(firm.exchanges()).contains("<reply-1@fabrikam.example> INBOUND JIM CT000001");
    assertThat(firm.pass().counts().seen()).isZero();
  }

  @Test
  void what_is_not_to_be_logged_leaves_the_archive() {
    ItemId stray = deliverPastTheIntake(strange(1));

    assertThat(firm.pass().counts().unmatched()).isOne();

    assertThat(firm.mailbox.in(TrialFolder.NOT_LOGGED)).containsExactly(stray);
  }

  @Test
  void a_reply_beside_unmatched_mail_is_logged_when_the_contact_is_there() {
    firm.deliver(strange(1));
    firm.pass();
    firm.books.people().putContacts(List.of(Firm.contact("CT000003", "Elsewhere", Firm.STRANGER)));
    ItemId reply =
        firm.mailbox.deliver(
            TrialFolder.NOT_LOGGED,
            Letter.of("reply@contoso.example", Firm.JIM, Firm.STRANGER),
            firm.clock.instant());

    assertThat(firm.pass().counts().logged()).isOne();

    assertThat(firm.row(reply).outcome()).isEqualTo(Outcome.LOGGED);
    assertThat(firm.mailbox.in(TrialFolder.ARCHIVE)).contains(reply);
    assertThat(firm.exchanges()).contains("<reply@contoso.example> OUTBOUND JIM CT000003");
  }

  @ParameterizedTest
  @EnumSource(names = {"BY_HAND", "DELETED"})
  void a_reply_beside_mail_that_somebody_moved_is_logged(TrialFolder place) {
    ItemId reply = firm.mailbox.deliver(place, reply(1), firm.clock.instant());

    assertThat(firm.pass().counts().logged()).isOne();
    assertThat(firm.row(reply).outcome()).isEqualTo(Outcome.LOGGED);
    assertThat(firm.pass().counts()).isEqualTo(PassCounts.none());
  }

  @Test
  void junk_is_not_logged() {
    firm.mailbox.deliver(TrialFolder.JUNK, reply(1), firm.clock.instant());

    assertThat(firm.pass().counts()).isEqualTo(PassCounts.none());
  }

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
                  atMost -> walk.next(atMost).stream().map(SweepTest::told).toList();
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
  void strays_that_come_in_smaller_portions_are_all_worked() {
    for (int n = 0; n < 7; n++) {
      deliverPastTheIntake(reply(n));
    }
    MailIntake real = firm.mailbox.intake();
    MailIntake small =
        Bent.of(
            MailIntake.class,
            real,
            "fetch",
            (call, good) ->
                real.fetch(((List<?>) call[0]).stream().map(ItemId.class::cast).limit(2).toList()));

    assertThat(firm.pass(firm.ports().with(small)).counts().logged()).isEqualTo(7);
  }

  @Test
  void a_second_copy_in_the_archive_is_left_there_in_peace() {
    deliverPastTheIntake(Letter.of("offer-0@contoso.example", Firm.JIM, Firm.ANN));

    assertThat(firm.pass().counts()).isEqualTo(PassCounts.none());

    assertThat(firm.archived()).isEqualTo(3);
    assertThat(firm.entries()).hasSize(2);
  }

  @Test
  void nothing_is_overlooked_when_strays_leave_pages_of_the_archive() {
    for (int n = 0; n < 6; n++) {
      deliverPastTheIntake(strange(n));
      firm.clock.pass(Duration.ofSeconds(1));
      deliverPastTheIntake(reply(n));
      firm.clock.pass(Duration.ofSeconds(1));
    }

    PassCounts counts = firm.pass(Firm.pagesOf(3), firm.ports()).counts();

    assertThat(counts.logged()).isEqualTo(6);
    assertThat(counts.unmatched()).isEqualTo(6);
    assertThat(firm.archived()).isEqualTo(8);
    assertThat(firm.notLogged()).isEqualTo(6);
  }

  @Test
  void mail_that_was_archived_before_the_first_pass_is_not_this_logs_business() {
    Firm fresh = new Firm();
    fresh.mailbox.put(TrialFolder.ARCHIVE, reply(1), Firm.NOON.minus(Duration.ofDays(30)));

    assertThat(fresh.pass().counts().seen()).isZero();
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

  @Test
  void a_stray_that_cannot_be_read_is_tried_again_and_given_up_after_the_third_try() {
    ItemId unread =
        firm.mailbox.deliverIllegible(TrialFolder.ARCHIVE, Optional.empty(), firm.clock.instant());

    assertThat(firm.pass().counts().pending()).isOne();
    assertThat(firm.pass().counts().pending()).isOne();
    assertThat(firm.pass().counts().quarantined()).isOne();
    assertThat(firm.mailbox.in(TrialFolder.NOT_LOGGED)).containsExactly(unread);
  }

  @Test
  void a_stray_that_kills_the_process_is_found_and_quarantined() {
    for (int n = 0; n < 50; n++) {
      deliverPastTheIntake(reply(n));
    }
    ItemId poison = deliverPastTheIntake(strange(1));
    Tap killing =
        (call, arguments) -> {
          if (call.equals("AddressBook.lookUp")
              && arguments[0].toString().contains(Firm.STRANGER)) {
            throw new Death(call);
          }
        };
    int deaths = 0;
    while (firm.notLogged() == 0) {
      try {
        firm.pass(Tap.on(firm.ports(), killing));
      } catch (Death struck) {
        deaths++;
      }
      assertThat(deaths).isLessThan(10);
    }
    assertThat(firm.row(poison).outcome()).isEqualTo(Outcome.QUARANTINED);
    assertThat(firm.pass().isGood()).isTrue();
    assertThat(firm.entries()).hasSize(52);
  }

  @Test
  void an_archive_with_nothing_new_is_not_opened() {
    AtomicInteger fetches = new AtomicInteger();
    Tap counting =
        (call, arguments) -> {
          if (call.equals("MailIntake.fetch")) {
            fetches.incrementAndGet();
          }
        };

    firm.pass(Tap.on(firm.ports(), counting));

    assertThat(fetches).hasValue(0);
    assertThat(List.of(firm.waiting(), firm.archived())).containsExactly(0, 2);
  }

  @Test
  void a_stray_that_is_moved_before_it_is_read_is_looked_for_again() {
    Instant longAgo = firm.clock.instant();
    ItemId stray = deliverPastTheIntake(reply(1));
    firm.clock.pass(Duration.ofHours(2));
    MailIntake real = firm.mailbox.intake();
    AtomicInteger fetches = new AtomicInteger();
    MailIntake moving =
        Bent.of(
            MailIntake.class,
            real,
            "fetch",
            (call, good) -> {
              if (fetches.getAndIncrement() == 0) {
                firm.mailbox.takeAway(stray);
                firm.mailbox.deliver(TrialFolder.DELETED, reply(1), longAgo);
              }
              return good.call(call);
            });

    assertThat(firm.pass(firm.ports().with(moving)).counts().logged()).isOne();
  }

  @ParameterizedTest
  @EnumSource(names = {"BY_HAND", "DELETED"})
  void pending_mail_that_somebody_moved_long_after_it_came_is_worked_where_it_lies(
      TrialFolder place) {
    MessageKey key = new MessageKey("<unread@elsewhere.example>");
    Instant came = firm.clock.instant();
    ItemId before = firm.mailbox.deliverIllegible(TrialFolder.INTAKE, Optional.of(key), came);
    assertThat(firm.pass().counts().pending()).isOne();
    firm.clock.pass(Duration.ofHours(3));
    assertThat(firm.pass().counts().pending()).isOne();
    firm.mailbox.takeAway(before);
    ItemId now = firm.mailbox.deliverIllegible(place, Optional.of(key), came);

    assertThat(firm.pass().counts().quarantined()).isOne();
    assertThat(firm.row(now).attempts()).isEqualTo(3);
    assertThat(firm.rows()).hasSize(3);
    assertThat(firm.mailbox.in(TrialFolder.NOT_LOGGED)).containsExactly(now);
  }

  @Test
  void pending_mail_that_is_nowhere_is_given_up_in_the_end() {
    ItemId item =
        firm.mailbox.deliverIllegible(TrialFolder.INTAKE, Optional.empty(), firm.clock.instant());
    firm.pass();
    firm.mailbox.takeAway(item);

    assertThat(firm.pass().counts().pending()).isOne();
    assertThat(firm.pass().counts().quarantined()).isOne();
    assertThat(firm.row(item).explanation()).isEqualTo("it is no longer in the mailbox");
    assertThat(firm.pass().counts()).isEqualTo(PassCounts.none());
  }

  @Test
  void another_message_under_a_known_message_id_is_logged_where_it_lies() {
    ItemId reused = deliverPastTheIntake(Letter.of("offer-0@contoso.example", Firm.BOB, Firm.JIM));

    assertThat(firm.pass().counts().logged()).isOne();
    assertThat(firm.row(reused).explanation()).contains("Message-ID was in use already");
    assertThat(firm.pass().counts()).isEqualTo(PassCounts.none());
  }

  @Test
  void what_cannot_be_read_gets_a_row_of_its_own_under_a_known_message_id_too() {
    MessageKey known = new MessageKey("<offer-0@contoso.example>");
    ItemId unread =
        firm.mailbox.deliverIllegible(
            TrialFolder.BY_HAND, Optional.of(known), firm.clock.instant());

    assertThat(firm.pass().counts().pending()).isOne();
    assertThat(firm.pass().counts().pending()).isOne();
    assertThat(firm.pass().counts().quarantined()).isOne();
    assertThat(firm.row(unread).outcome()).isEqualTo(Outcome.QUARANTINED);
    assertThat(firm.rows()).hasSize(3);
    assertThat(firm.pass().counts()).isEqualTo(PassCounts.none());
  }
}
