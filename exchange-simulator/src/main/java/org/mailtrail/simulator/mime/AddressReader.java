package org.mailtrail.simulator.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
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
      String name = DecoderUtil.decodeEncodedWords(text(mailbox.getName()), DecodeMonitor.SILENT);
      addresses.add(
          new MailAddress(name, text(mailbox.getLocalPart()) + "@" + text(mailbox.getDomain())));
    }
  }

  /** The parser hands bytes back as Latin-1. */
  private static String text(@Nullable String latin1) {
    return latin1 == null
        ? ""
        : new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
