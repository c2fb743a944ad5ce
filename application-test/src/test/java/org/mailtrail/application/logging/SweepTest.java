package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** Exchange puts a blind copy into the folder of the message that it replies to. */
class SweepTest extends SweepTrial {
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
  void a_reply_is_found_though_the_clock_was_ahead_and_was_set_back() {
    Instant right = firm.clock.instant().plusSeconds(60);
    firm.clock.pass(Duration.ofDays(365));
    firm.pass();
    firm.clock.set(right);
    ItemId reply = deliverPastTheIntake(reply(1));

    firm.pass();

    assertThat(firm.row(reply).outcome()).isEqualTo(Outcome.LOGGED);
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
}
