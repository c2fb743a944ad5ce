package org.mailtrail.mime;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.mime.address.AddressList;
import org.mailtrail.mime.address.MailAddress;
import org.mailtrail.mime.date.DateReader;
import org.mailtrail.mime.text.Bytes;
import org.mailtrail.mime.text.EncodedWords;
import org.mailtrail.mime.text.FieldText;

/** Reads raw mail, and never refuses any: a broken message arrives with what can be read of it. */
public final class MimeReader {
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");

  private MimeReader() {}

  /** What a server would know of the message. */
  public static ParsedMail read(byte[] raw) {
    byte[] narrow = Bytes.narrow(raw);
    return read(narrow, HeaderBlock.of(narrow));
  }

  static ParsedMail read(byte[] raw, HeaderBlock headers) {
    String contentType = ContentType.plain(headers.first("Content-Type").orElse(""));
    Structure structure = Structure.of(raw, headers);
    return new ParsedMail(
        messageId(headers.all("Message-ID")),
        people(headers),
        headers.first("Subject").map(EncodedWords::decode).orElse(""),
        date(headers.all("Date")),
        List.of(Sensitivity.values()).indexOf(sensitivity(headers)), // MAPI numbers them so
        new ParsedMail.Shape(
            ItemClass.of(contentType, structure.types()),
            structure.types(),
            structure.hasAttachment(),
            threadRoot(headers)));
  }

  /** The first that can be read. */
  private static @Nullable Instant date(List<String> dates) {
    return dates.stream().flatMap(date -> DateReader.read(date).stream()).findFirst().orElse(null);
  }

  /** Of several the strictest counts. */
  static Sensitivity sensitivity(HeaderBlock headers) {
    return headers.all("Sensitivity").stream()
        .map(said -> Sensitivity.ofHeader(FieldText.of("Sensitivity", said)))
        .max(Comparator.naturalOrder())
        .orElse(Sensitivity.NORMAL);
  }

  /** The first that identifies the message; of none that does, the first. */
  private static @Nullable String messageId(List<String> ids) {
    return ids.stream()
        .filter(id -> MessageKey.ofMessageId(id).isPresent())
        .findFirst()
        .or(() -> ids.stream().filter(id -> !id.isBlank()).findFirst())
        .orElse(null);
  }

  private static ParsedMail.People people(HeaderBlock headers) {
    MailAddress from = bestOf(AddressList.of(headers.all("From")));
    MailAddress sender = bestOf(AddressList.of(headers.all("Sender")));
    return new ParsedMail.People(
        from == null ? sender : from,
        sender == null ? from : sender,
        AddressList.of(headers.all("To")),
        AddressList.of(headers.all("Cc")));
  }

  /**
   * The first address whose domain has a dot, for of a name with an @ and a comma in it something
   * like an address is left; else the first address, and a word alone where there is none.
   */
  private static @Nullable MailAddress bestOf(List<MailAddress> addresses) {
    List<MailAddress> parsed =
        addresses.stream()
            .filter(found -> EmailAddress.parse(found.address()).isPresent())
            .toList();
    return Stream.of(
            parsed.stream().filter(MimeReader::hasDot), parsed.stream(), addresses.stream())
        .flatMap(all -> all)
        .findFirst()
        .orElse(null);
  }

  private static boolean hasDot(MailAddress address) {
    return address.address().indexOf('.', address.address().lastIndexOf('@')) >= 0;
  }

  private static String threadRoot(HeaderBlock headers) {
    for (String name : List.of("References", "In-Reply-To", "Message-ID")) {
      Optional<String> root =
          headers.first(name).map(MESSAGE_ID::matcher).filter(Matcher::find).map(Matcher::group);
      if (root.isPresent()) {
        return root.get();
      }
    }
    return "";
  }
}
