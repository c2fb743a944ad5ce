package org.mailtrail.ews.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.address.DirectoryName;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.mime.address.FieldAddresses;
import org.mailtrail.mime.address.LoneAddress;

/**
 * Who wrote, sent and received an item. Whom Exchange names by an X.500 address has another in a
 * property of the item or in its header fields; what is no SMTP address then is left out.
 */
final class ItemPeople {
  /** Stands for a character that XML forbids, and that is no part of an address. */
  private static final String FORBIDDEN = "\uFFFD";

  private final Node item;
  private @Nullable FieldAddresses fields;
  private boolean hasUnresolved;

  private ItemPeople(Node item) {
    this.item = item;
  }

  static Participants of(Node item) {
    return new ItemPeople(item).participants();
  }

  private Participants participants() {
    Participants people =
        new Participants(
            one("From", Property.FROM_SMTP),
            one("Sender", Property.SENDER_SMTP),
            many("ToRecipients", "To"),
            many("CcRecipients", "Cc"));
    return hasUnresolved ? people.withUnresolved() : people;
  }

  private Optional<Participant> one(String field, Property smtp) {
    Optional<Node> box = item.at(field, "Mailbox");
    return box.flatMap(there -> written(there).stream().findFirst())
        .or(
            () ->
                smtp.of(item)
                    .flatMap(EmailAddress::parse)
                    .map(address -> new Participant(address, box.map(ItemPeople::name).orElse(""))))
        .or(() -> box.flatMap(ItemPeople::named))
        .or(() -> box.flatMap(there -> resolved(there, field, 0, 1)));
  }

  private List<Participant> many(String element, String field) {
    List<Node> boxes = item.childrenAt(element);
    List<Participant> all = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Node box = boxes.get(i);
      int index = i;
      List<Participant> written = written(box);
      all.addAll(written);
      if (written.isEmpty()) {
        named(box).or(() -> resolved(box, field, index, boxes.size())).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Participant> resolved(Node box, String field, int index, int count) {
    if (!isDirectoryName(box)) {
      return Optional.empty();
    }
    Optional<EmailAddress> address = fields().addressOf(field, name(box), index, count);
    hasUnresolved |= address.isEmpty();
    return address.map(found -> new Participant(found, name(box)));
  }

  /** Read when they are needed first: of most items they never are. */
  private FieldAddresses fields() {
    @Nullable FieldAddresses known = fields;
    if (known == null) {
      known = new FieldAddresses();
      for (Node field : item.childrenAt("InternetMessageHeaders")) {
        known.add(field.attribute("HeaderName").orElse(""), field.text());
      }
      fields = known;
    }
    return known;
  }

  private static boolean isDirectoryName(Node box) {
    return DirectoryName.is(box.textAt("EmailAddress").orElse(""));
  }

  /** Several where somebody wrote several for one. */
  private static List<Participant> written(Node box) {
    String text = box.textAt("EmailAddress").orElse("").replace(FORBIDDEN, "");
    return LoneAddress.all(text).stream()
        .map(address -> new Participant(address, shown(box)))
        .toList();
  }

  /** Whoever has no address may be called by it. */
  private static Optional<Participant> named(Node box) {
    return LoneAddress.in(name(box)).map(address -> new Participant(address, name(box)));
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
