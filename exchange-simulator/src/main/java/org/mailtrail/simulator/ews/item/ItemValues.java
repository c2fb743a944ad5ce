package org.mailtrail.simulator.ews.item;

import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailtrail.mime.HeaderBlock;
import org.mailtrail.mime.address.MailAddress;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** The values of an item's MAPI properties, as text (MS-OXPROPS). */
final class ItemValues {
  private final EwsCall call;
  private final SimulatedMailbox mailbox;

  ItemValues(EwsCall call, SimulatedMailbox mailbox) {
    this.call = call;
    this.mailbox = mailbox;
  }

  /** The value of the property with this id; empty where the item has none, or it is not known. */
  Optional<String> of(Item item, int tag) {
    return switch (tag) {
      case 0x001A -> Optional.of(item.mail().shape().itemClass());
      case 0x0036 -> Optional.of(Integer.toString(item.mail().sensitivity()));
      case 0x0037 -> Optional.of(item.mail().subject());
      case 0x0039 -> Optional.ofNullable(item.mail().sentAt()).map(call::time);
      case 0x007D -> Optional.of(headers(item)).filter(text -> !text.isEmpty());
      case 0x0E06 -> Optional.of(call.time(item.receivedAt()));
      case 0x0E07 -> Optional.of(item.isDraft() ? "8" : "0");
      case 0x0E08 -> Optional.of(Integer.toString(item.size()));
      case 0x300B -> Optional.of(Base64.getEncoder().encodeToString(item.searchKey()));
      case 0x1035 -> Optional.ofNullable(item.mail().messageId());
      case 0x1039 -> header(item, "References");
      case 0x1042 -> header(item, "In-Reply-To");
      case 0x5D01 -> address(item.mail().people().sender());
      case 0x5D02 -> address(item.mail().people().from());
      default -> Optional.empty();
    };
  }

  private static Optional<String> address(@Nullable MailAddress person) {
    return Optional.ofNullable(person).map(MailAddress::address).filter(text -> !text.isEmpty());
  }

  Optional<String> header(Item item, String name) {
    return HeaderBlock.of(mailbox.raw(item)).first(name);
  }

  private String headers(Item item) {
    return HeaderBlock.of(mailbox.raw(item)).fields().stream()
        .map(field -> field.name() + ": " + field.body() + "\r\n")
        .collect(Collectors.joining());
  }
}
