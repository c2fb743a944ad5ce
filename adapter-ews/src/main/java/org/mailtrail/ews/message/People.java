package org.mailtrail.ews.message;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.EmailAddress;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;

/** Who wrote, sent and received an item. What is no SMTP address is left out. */
final class People {
  private People() {}

  static Participants of(Node item) {
    return new Participants(
        one(item, "From", Property.FROM_SMTP),
        one(item, "Sender", Property.SENDER_SMTP),
        many(item, "ToRecipients"),
        many(item, "CcRecipients"));
  }

  /** Senders of the organisation itself may have an X.500 address; a property has the other. */
  private static Optional<Participant> one(Node item, String field, Property smtp) {
    Optional<Node> box = item.at(field, "Mailbox");
    return box.flatMap(People::participant)
        .or(
            () ->
                smtp.of(item)
                    .flatMap(EmailAddress::parse)
                    .map(address -> new Participant(address, box.map(People::name).orElse(""))));
  }

  private static List<Participant> many(Node item, String field) {
    return item.childrenAt(field).stream().flatMap(box -> participant(box).stream()).toList();
  }

  private static Optional<Participant> participant(Node box) {
    return box.textAt("EmailAddress")
        .flatMap(EmailAddress::parse)
        .map(address -> new Participant(address, shown(box)));
  }

  /** Exchange repeats the address where there is no display name. */
  private static String shown(Node box) {
    String name = name(box);
    return box.textAt("EmailAddress").filter(name::equalsIgnoreCase).isPresent() ? "" : name;
  }

  private static String name(Node box) {
    return box.textAt("Name").orElse("");
  }
}
