package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** Strays that cannot be read, kill, move away or bear a known Message-ID. */
class OddStraysTest extends SweepTrial {
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
