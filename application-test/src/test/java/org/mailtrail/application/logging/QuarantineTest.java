package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** One message cannot be worked, by fault or by death; the others are not held up. */
class QuarantineTest {
  private static final String POISON = "poison@elsewhere.example";

  private final Firm firm = new Firm();

  private ItemId deliverPoisonAmong(int others) {
    firm.deliverOffers(others / 2);
    ItemId poison = firm.deliver(Letter.of("bad@elsewhere.example", POISON, Firm.JIM));
    for (int n = others / 2; n < others; n++) {
      firm.deliver(Letter.of("offer-" + n + "@contoso.example", Firm.JIM, Firm.ANN));
    }
    return poison;
  }

  /** Somebody whose address book breaks at the poison. */
  private Tap.Ports breakingWith(Runnable breaking) {
    AddressBook real = firm.books.people();
    return firm.ports()
        .with(
            (Set<EmailAddress> addresses) -> {
              if (addresses.contains(EmailAddress.of(POISON))) {
                breaking.run();
              }
              return real.lookUp(addresses);
            });
  }

  private static void fault() {
    throw new IllegalStateException("secret subject");
  }

  private static void death() {
    throw new Death("lookUp");
  }

  @Test
  void a_message_that_fails_is_quarantined_after_the_third_try_while_all_others_are_logged() {
    ItemId poison = deliverPoisonAmong(100);
    Tap.Ports ports = breakingWith(QuarantineTest::fault);

    PassReport first = firm.pass(ports);

    assertThat(first.isGood()).isTrue();
    assertThat(first.counts().logged()).isEqualTo(100);
    assertThat(first.counts().pending()).isOne();
    assertThat(firm.mailbox.in(TrialFolder.INTAKE)).containsExactly(poison);
    assertThat(firm.pass(ports).counts().pending()).isOne();
    assertThat(firm.pass(ports).counts().quarantined()).isOne();
    assertThat(firm.mailbox.in(TrialFolder.NOT_LOGGED)).containsExactly(poison);
    assertThat(firm.row(poison).attempts()).isEqualTo(3);
    assertThat(firm.pass(ports).counts().seen()).isZero();
  }

  @Test
  void several_that_fail_are_quarantined_although_nothing_else_comes_any_more() {
    firm.deliver(Letter.of("bad-1@elsewhere.example", POISON, Firm.JIM));
    firm.deliver(Letter.of("bad-2@elsewhere.example", POISON, Firm.JIM));
    firm.deliverOffers(1);
    Tap.Ports ports = breakingWith(QuarantineTest::fault);

    assertThat(firm.pass(ports).counts().pending()).isEqualTo(2);
    assertThat(firm.pass(ports).counts().pending()).isEqualTo(2);
    assertThat(firm.pass(ports).counts().quarantined()).isEqualTo(2);
  }

  @Test
  void the_ledger_tells_the_kind_of_fault_and_nothing_that_could_be_mail() {
    ItemId poison = deliverPoisonAmong(2);

    firm.pass(breakingWith(QuarantineTest::fault));

    LedgerRow row = firm.row(poison);
    assertThat(row.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(row.reason().word()).isEqualTo("FAILED");
    assertThat(row.explanation()).isEqualTo("cannot be worked: IllegalStateException");
    assertThat(row.sighting().subject()).isEmpty();
  }

  @Test
  void a_message_that_fails_no_longer_is_logged_and_its_tries_are_kept() {
    firm.books.people().putContacts(java.util.List.of(Firm.contact("CT9", "Elsewhere", POISON)));
    ItemId poison = deliverPoisonAmong(2);
    firm.pass(breakingWith(QuarantineTest::fault));

    PassReport second = firm.pass();

    assertThat(second.counts().logged()).isOne();
    assertThat(firm.row(poison).outcome()).isEqualTo(Outcome.LOGGED);
    assertThat(firm.row(poison).attempts()).isOne();
    assertThat(firm.waiting()).isZero();
  }

  @Test
  void a_database_that_refuses_everything_is_not_the_messages_fault() {
    firm.deliverOffers(20);
    Tap refusing =
        (call, arguments) -> {
          if (call.equals("InteractionLog.append")) {
            throw StoreException.refused("no such table", null);
          }
        };

    PassReport report = firm.pass(Tap.on(firm.ports(), refusing));

    assertThat(report.problem().orElseThrow().what()).isEqualTo("no such table");
    assertThat(firm.waiting()).isEqualTo(20);
    assertThat(firm.rows()).isEmpty();
    assertThat(firm.pass().counts().logged()).isEqualTo(20);
  }

  @Test
  void a_message_that_kills_the_process_is_found_and_quarantined_and_all_others_are_logged() {
    ItemId poison = deliverPoisonAmong(500);
    Tap.Ports ports = breakingWith(QuarantineTest::death);
    int deaths = 0;

    while (firm.waiting() > 0) {
      try {
        firm.pass(ports);
      } catch (Death struck) {
        deaths++;
        firm.clock.pass(Duration.ofMinutes(10));
      }
      assertThat(deaths).isLessThan(10);
    }

    assertThat(firm.row(poison).outcome()).isEqualTo(Outcome.QUARANTINED);
    assertThat(firm.row(poison).explanation()).isEqualTo("a process died while it was worked");
    assertThat(firm.tally().get(Outcome.LOGGED)).isEqualTo(500);
    assertThat(firm.entries()).hasSize(500);
    assertThat(firm.mailbox.in(TrialFolder.NOT_LOGGED)).containsExactly(poison);
  }

  @Test
  void a_death_counts_as_a_try_of_the_message_that_was_alone() {
    ItemId poison = firm.deliver(Letter.of("bad@elsewhere.example", POISON, Firm.JIM));
    assertThatThrownBy(() -> firm.pass(breakingWith(QuarantineTest::death)))
        .isInstanceOf(Death.class);
    firm.clock.pass(Duration.ofMinutes(10));

    assertThat(firm.pass().counts().unmatched()).isOne();
    assertThat(firm.row(poison).attempts()).isOne();
  }

  @Test
  void a_message_that_cannot_be_read_waits_and_is_quarantined_after_the_third_try() {
    MessageKey key = new MessageKey("<known@elsewhere.example>");
    ItemId unread =
        firm.mailbox.deliverIllegible(
            TrialFolder.INTAKE, Optional.of(key), Firm.NOON.minusSeconds(9));
    firm.deliverOffers(3);

    assertThat(firm.pass().counts().pending()).isOne();
    assertThat(firm.pass().counts().pending()).isOne();
    assertThat(firm.pass().counts().quarantined()).isOne();

    assertThat(firm.row(unread).sighting().key()).contains(key);
    assertThat(firm.mailbox.in(TrialFolder.NOT_LOGGED)).containsExactly(unread);
    assertThat(firm.entries()).hasSize(3);
  }
}
