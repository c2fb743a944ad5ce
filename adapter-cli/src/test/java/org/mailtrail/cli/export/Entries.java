package org.mailtrail.cli.export;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/** Invented entries for tests. */
public final class Entries {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private Entries() {}

  /** An entry, and what it is about. */
  public static InteractionLogEntry with(int n, String subject) {
    return new InteractionLogEntry(
        new EntryNumber(n + 1L), interaction(n, subject), Handling.none());
  }

  private static Interaction interaction(int n, String subject) {
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
