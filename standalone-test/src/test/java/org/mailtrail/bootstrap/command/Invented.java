package org.mailtrail.bootstrap.command;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/** What a stranger has written, as it lies in the books. */
final class Invented {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private Invented() {}

  /** What was logged, and what it is about. */
  static Interaction interaction(int n, String subject) {
    MessageLink message =
        new MessageLink(
            new MailboxName("main"),
            new MessageKey("<" + n + "@fabrikam.example>"),
            new StoredItem(new ItemId("item-" + n), Optional.empty(), false, 1_234),
            "Archive",
            Optional.of(NOON.plusSeconds(n)),
            NOON.plusSeconds(n));
    return new Interaction(
        exchange(),
        NOON.plusSeconds(n),
        subject,
        InteractionTemplate.email(),
        message,
        new Interaction.Logged(new PassId(new UUID(1, 2)), NOON));
  }

  /** A message that was not logged, with this text in each place where a stranger can write. */
  static LedgerRow ledgerRow(String text, Instant at) {
    return new LedgerRow(
        new LedgerRow.Sighting(
            new MailboxName("main"),
            new ItemId("item-x"),
            Optional.of(new MessageKey("<" + text + "@x.example>")),
            new LedgerRow.Times(Optional.of(at), Optional.of(at)),
            text,
            text),
        Reason.of(Outcome.UNMATCHED, "CONTACT"),
        text,
        1,
        new LedgerRow.Recorded(new PassId(new UUID(1, 2)), at));
  }

  private static Exchange exchange() {
    return new Exchange(
        InformationFlow.INBOUND,
        new SalespersonCode("JR"),
        EmailAddress.of("john@contoso.example"),
        new ContactNumber("CT1"),
        EmailAddress.of("ann@fabrikam.example"),
        "Fabrikam");
  }
}
