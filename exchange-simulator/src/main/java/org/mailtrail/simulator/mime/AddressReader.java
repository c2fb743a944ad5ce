package org.mailtrail.simulator.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.jspecify.annotations.Nullable;

/** Reads address lists leniently; groups count as their members. */
final class AddressReader {
  private static final int LAST_OF_LATIN_1 = 0xFF;

  private AddressReader() {}

  static List<MailAddress> read(List<String> fields) {
    List<MailAddress> addresses = new ArrayList<>();
    for (String field : fields) {
      ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, field);
      for (Address address :
          LenientAddressParser.DEFAULT.parseAddressList(
              bytes, new ParserCursor(0, bytes.length()))) {
        add(addresses, address);
      }
    }
    return addresses;
  }

  private static void add(List<MailAddress> addresses, Address address) {
    if (address instanceof Group group) {
      group.getMailboxes().forEach(mailbox -> add(addresses, mailbox));
    } else if (address instanceof Mailbox mailbox
        && mailbox.getDomain() != null
        && !mailbox.getLocalPart().isEmpty()) {
      addresses.add(
          new MailAddress(
              name(mailbox.getName()),
              text(mailbox.getLocalPart()) + "@" + text(mailbox.getDomain())));
    }
  }

  /** The parser has decoded encoded words by now; other names are still bytes. */
  private static String name(@Nullable String parsed) {
    if (parsed == null || parsed.chars().anyMatch(c -> c > LAST_OF_LATIN_1)) {
      return parsed == null ? "" : parsed;
    }
    try {
      byte[] bytes = parsed.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException decodedAlready) {
      return parsed;
    }
  }

  /** The parser hands bytes back as Latin-1. */
  private static String text(@Nullable String latin1) {
    return latin1 == null
        ? ""
        : new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
