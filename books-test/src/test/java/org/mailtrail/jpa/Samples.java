package org.mailtrail.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mailtrail.application.port.exchange.ItemRef;
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
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/** Invented values for tests. */
final class Samples {
  static final MailboxName MAIN = new MailboxName("main");
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final PassId PASS = new PassId(new UUID(1, 2));

  private static final LedgerRow.Times TIMES =
      new LedgerRow.Times(Optional.of(NOON), Optional.of(NOON));

  private Samples() {}

  static List<Interaction> interactions(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(Samples::interaction).toList();
  }

  static Interaction interaction(int n) {
    return interaction(n, "Offer " + n);
  }

  static Interaction interaction(int n, String subject) {
    return new Interaction(
        new Exchange(
            InformationFlow.OUTBOUND,
            new SalespersonCode("S" + n % 7),
            EmailAddress.of("jane@contoso.example"),
            new ContactNumber("CT" + n % 100),
            EmailAddress.of("ann@fabrikam.example"),
            "Fabrikam"),
        NOON.plusSeconds(n),
        subject,
        InteractionTemplate.email(),
        new MessageLink(
            MAIN,
            key(n),
            new StoredItem(item(n), Optional.of("https://outlook.example/" + n), false, 4_711),
            "Archive",
            Optional.of(NOON),
            NOON),
        new Interaction.Logged(PASS, NOON));
  }

  static MessageKey key(int n) {
    return new MessageKey("<message-" + n + "@contoso.example>");
  }

  static ItemId item(int n) {
    return new ItemId("AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A" + n);
  }

  static ItemRef ref(int n) {
    return new ItemRef(item(n), Optional.of(key(n)));
  }

  static List<LedgerRow> rows(int from, int count, Outcome outcome) {
    return IntStream.range(from, from + count).mapToObj(n -> row(n, outcome, 0)).toList();
  }

  static LedgerRow row(int n, Outcome outcome, int attempts) {
    return row(new ItemId(item(n).value()), key(n), outcome, attempts);
  }

  static LedgerRow row(ItemId item, MessageKey key, Outcome outcome, int attempts) {
    return new LedgerRow(
        new LedgerRow.Sighting(
            MAIN, item, Optional.of(key), TIMES, "jane@contoso.example", "Offer"),
        Reason.of(outcome, "OUTBOUND"),
        "a salesperson wrote to a contact",
        attempts,
        new LedgerRow.Recorded(PASS, NOON));
  }

  static Contact contact(String number, String... addresses) {
    return new Contact(
        new ContactNumber(number),
        "Ann " + number,
        "Fabrikam",
        List.of(addresses).stream()
            .map(address -> ContactAddress.always(EmailAddress.of(address)))
            .toList(),
        Contact.Standing.OPEN);
  }
}
