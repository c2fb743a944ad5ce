package org.mailtrail.application.failed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.logging.Firm;
import org.mailtrail.application.logging.Tap;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.application.port.ledger.Quarantine.SecondTry;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

/** Quarantined messages that somebody wants tried again. */
abstract class TryAgainTrial {
  static final String POISON = "poison@elsewhere.example";
  static final String FAULT = "cannot be worked: IllegalStateException";
  static final Instant SENT = Firm.NOON.minus(Duration.ofDays(9));

  /** Contoso, where mail of one contact could not be worked until somebody mended that. */
  static final class Trouble {
    final Firm firm;
    final InMemoryAuditTrail trail;
    final InMemorySetups setups;
    boolean isMended;

    Trouble(InMemoryMailbox mailbox) {
      firm = new Firm(mailbox);
      trail = new InMemoryAuditTrail(firm.books.memory());
      setups = new InMemorySetups(firm.books.memory());
      setups.save(SampleSetups.main().enabled(true));
      firm.books.people().putContacts(List.of(Firm.contact("CT9", "Elsewhere", POISON)));
    }

    Tap.Ports ports() {
      AddressBook real = firm.books.people();
      return firm.ports()
          .with(
              (Set<EmailAddress> addresses) -> {
                if (!isMended && addresses.contains(EmailAddress.of(POISON))) {
                  throw new IllegalStateException("broken by order");
                }
                return real.lookUp(addresses);
              });
    }

    ItemId deliver(String id) {
      return firm.mailbox.deliver(TrialFolder.INTAKE, Letter.of(id, POISON, Firm.JIM), SENT);
    }

    /** Such messages in quarantine, and one that was logged. */
    Trouble quarantined(int messages) {
      for (int n = 0; n < messages; n++) {
        deliver("bad-" + n + "@elsewhere.example");
      }
      firm.deliverOffers(1);
      for (int n = 0; n < 3; n++) {
        firm.pass(ports());
      }
      assertThat(firm.tally()).containsEntry(Outcome.QUARANTINED, (long) messages);
      return this;
    }

    PassCounts pass() {
      PassReport report = firm.pass(Firm.pagesOf(4), ports());
      assertThat(report.problem()).isEmpty();
      return report.counts();
    }

    void passes(int count) {
      for (int n = 0; n < count; n++) {
        pass();
      }
    }

    TryAgain tryAgain() {
      return new TryAgain(firm.books.quarantine(), setups, trail, firm.books.memory(), firm.clock);
    }

    Retrial all() {
      return tryAgain()
          .run(Choice.all(Firm.MAIN), "anna")
          .match(done -> done, refusal -> Retrial.class.cast(fail(refusal)));
    }

    private static Object fail(Object refusal) {
      throw new AssertionError("refused: " + refusal);
    }

    LedgerRow row() {
      return firm.rows().stream()
          .filter(row -> row.sighting().receivedAt().equals(Optional.of(SENT)))
          .findFirst()
          .orElseThrow();
    }

    List<SecondTry> history() {
      return firm.books.quarantine().history(LedgerRef.of(row()));
    }
  }

  static Trouble trouble(int messages) {
    return new Trouble(InMemoryMailbox.keepingIds()).quarantined(messages);
  }

  static InMemoryMailbox mailbox(String ids) {
    return switch (ids) {
      case "keeps" -> InMemoryMailbox.keepingIds();
      case "changes" -> InMemoryMailbox.changingIds();
      default -> InMemoryMailbox.publicFolders();
    };
  }
}
