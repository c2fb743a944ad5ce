package org.mailtrail.testkit.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/** Invented entries and rows: the n-th is of one message, which the n-th copy holds. */
public final class SampleMail {
  public static final MailboxName MAIN = new MailboxName("main");
  public static final MailboxName OTHER = new MailboxName("other");
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
  public static final PassId PASS = new PassId(new UUID(1, 2));
  public static final Exchange EXCHANGE =
      new Exchange(
          InformationFlow.OUTBOUND,
          new SalespersonCode("JIM"),
          EmailAddress.of("jim@contoso.example"),
          new ContactNumber("CT1"),
          EmailAddress.of("ann@fabrikam.example"),
          "Fabrikam");

  static final String JIM = "jim@contoso.example";
  public static final LedgerRow.Times TIMES =
      new LedgerRow.Times(Optional.of(NOON), Optional.of(NOON));

  private SampleMail() {}

  /** The message of which {@link #row} tells. */
  public static MessageIdentity identity(int n) {
    return new MessageIdentity(key(n), JIM, Optional.of(NOON));
  }

  public static Filed.Place place(String item) {
    return Filed.Place.of(new ItemId(item));
  }

  /** The n-th message lies there now. */
  public static Relocation relocation(int n, Filed.Place now) {
    return new Relocation(item(n), Optional.of(key(n)), now);
  }

  public static ItemId item(int n) {
    return new ItemId("AAkALgAAAAAAHYQDEapmEc2byACqAC" + n);
  }

  public static MessageKey key(int n) {
    return new MessageKey("<message-" + n + "@contoso.example>");
  }

  public static ItemRef ref(int n) {
    return new ItemRef(item(n), Optional.of(key(n)));
  }

  public static List<ItemRef> refs(int count) {
    return IntStream.range(0, count).mapToObj(SampleMail::ref).toList();
  }

  public static Interaction interaction(int n) {
    return interaction(MAIN, n, EXCHANGE, "Offer " + n);
  }

  public static List<Interaction> interactions(int count) {
    return IntStream.range(0, count).mapToObj(SampleMail::interaction).toList();
  }

  public static Interaction interaction(int n, Exchange exchange) {
    return interaction(MAIN, n, exchange, "Offer " + n);
  }

  public static Interaction interaction(
      MailboxName mailbox, int n, Exchange exchange, String subject) {
    return new Interaction(
        exchange,
        NOON.plusSeconds(n),
        subject,
        InteractionTemplate.email(),
        new MessageLink(
            mailbox,
            key(n),
            new StoredItem(item(n), Optional.of("https://outlook.example/" + n), true, 4_711),
            "Archive",
            Optional.of(NOON),
            NOON.plusSeconds(n)),
        new Interaction.Logged(PASS, NOON));
  }

  public static LedgerRow row(int n, Outcome outcome) {
    return row(MAIN, ref(n), outcome, 0);
  }

  public static List<LedgerRow> rows(int count, Outcome outcome) {
    return IntStream.range(0, count).mapToObj(n -> row(n, outcome)).toList();
  }

  public static LedgerRow row(MailboxName mailbox, ItemRef ref, Outcome outcome, int attempts) {
    return new LedgerRow(
        new LedgerRow.Sighting(mailbox, ref.id(), ref.key(), TIMES, JIM, "Offer"),
        Reason.of(outcome, "REASON"),
        "why",
        attempts,
        new LedgerRow.Recorded(PASS, NOON));
  }
}
