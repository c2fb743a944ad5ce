package org.mailtrail.domain.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** Writes messages and people for the tests of the table. */
final class Letters {
  private final Optional<Participant> from;
  private Optional<Participant> sender;
  private final List<Participant> to = new ArrayList<>();
  private final List<Participant> cc = new ArrayList<>();
  private boolean draft;
  private Sensitivity sensitivity = Sensitivity.NORMAL;
  private HeaderFields headers = HeaderFields.none();
  private Instant sentAt = Instant.parse("2026-05-01T08:00:00Z");
  private Optional<Instant> receivedAt = Optional.empty();
  private boolean unresolved;

  private Letters(Optional<Participant> from) {
    this.from = from;
    this.sender = from;
  }

  static Letters from(String address) {
    return new Letters(Optional.of(participant(address)));
  }

  static Letters fromNobody() {
    return new Letters(Optional.empty());
  }

  Letters sender(String address) {
    sender = Optional.of(participant(address));
    return this;
  }

  Letters nobodySends() {
    sender = Optional.empty();
    return this;
  }

  Letters to(String... addresses) {
    Stream.of(addresses).map(Letters::participant).forEach(to::add);
    return this;
  }

  Letters cc(String... addresses) {
    Stream.of(addresses).map(Letters::participant).forEach(cc::add);
    return this;
  }

  Letters draft() {
    draft = true;
    return this;
  }

  Letters sensitivity(Sensitivity value) {
    sensitivity = value;
    return this;
  }

  Letters header(String name, String value) {
    headers = headers.with(name, value);
    return this;
  }

  Letters at(String instant) {
    sentAt = Instant.parse(instant);
    return this;
  }

  Letters receivedAt(String instant) {
    receivedAt = Optional.of(Instant.parse(instant));
    return this;
  }

  Letters unresolved() {
    unresolved = true;
    return this;
  }

  Message message() {
    return new Message(
        new MessageKey("<1@test.example>"),
        new StoredItem(new ItemId("item-1"), Optional.empty(), false, 100),
        new Participants(from, sender, to, cc, unresolved),
        new Summary(
            "A subject",
            Optional.of(sentAt),
            receivedAt.orElse(sentAt.plusSeconds(2)),
            Optional.empty()),
        new Traits(draft, sensitivity, false, headers));
  }

  static Salesperson salesperson(String code, String... addresses) {
    return new Salesperson(
        new SalespersonCode(code), code, Stream.of(addresses).map(EmailAddress::of).toList());
  }

  static Contact contact(String number, String... addresses) {
    return contact(number, Contact.Standing.OPEN, addresses);
  }

  static Contact blocked(String number, String... addresses) {
    return contact(number, Contact.Standing.PRIVACY_BLOCKED, addresses);
  }

  private static Contact contact(String number, Contact.Standing standing, String... addresses) {
    return new Contact(
        new ContactNumber(number),
        number,
        "Fabrikam",
        Stream.of(addresses).map(EmailAddress::of).map(ContactAddress::always).toList(),
        standing);
  }

  private static Participant participant(String address) {
    return Participant.of(EmailAddress.of(address));
  }
}
