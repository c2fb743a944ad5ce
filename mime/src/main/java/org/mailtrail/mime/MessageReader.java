package org.mailtrail.mime;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.address.DirectoryName;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.mime.address.MailAddress;
import org.mailtrail.mime.date.DateReader;
import org.mailtrail.mime.text.Bytes;
import org.mailtrail.mime.text.FieldText;

/**
 * Reads a raw message into what a decision sees, and never refuses one: of a broken message it
 * gives what can be read. No body text is kept.
 */
public final class MessageReader {
  private MessageReader() {}

  /**
   * The message.
   *
   * @param raw as it came over SMTP or lies in an {@code .eml} file
   * @param id by what the copy is known
   * @param readAt now: when it was received, unless its own trace tells (RFC 5322 §3.6.7)
   */
  public static Message read(byte[] raw, ItemId id, Instant readAt) {
    byte[] narrow = Bytes.narrow(raw);
    HeaderBlock headers = HeaderBlock.of(narrow);
    ParsedMail mail = MimeReader.read(narrow, headers);
    return new Message(
        key(mail, raw),
        new StoredItem(id, Optional.empty(), mail.shape().hasAttachments(), raw.length),
        participants(mail.people()),
        Summary.of(
            mail.subject(),
            Optional.ofNullable(mail.sentAt()),
            received(headers, readAt),
            Optional.empty(),
            readAt),
        traits(mail, headers));
  }

  /** The last server's word stands on top; a time that cannot be is nobody's. */
  private static Optional<Instant> received(HeaderBlock headers, Instant readAt) {
    return headers.all("Received").stream()
        .map(HeaderFields::withoutComments)
        .map(trace -> DateReader.read(trace.substring(trace.lastIndexOf(';') + 1)))
        .flatMap(Optional::stream)
        .filter(time -> Summary.canBe(time, readAt))
        .findFirst();
  }

  private static MessageKey key(ParsedMail mail, byte[] raw) {
    return Optional.ofNullable(mail.messageId())
        .flatMap(MessageKey::ofMessageId)
        .orElseGet(() -> MessageKey.ofDigest(sha256(raw)));
  }

  private static byte[] sha256(byte[] raw) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(raw);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** A name of Exchange's directory tells no address here either. */
  private static Participants participants(ParsedMail.People people) {
    Participants read =
        new Participants(
            participant(people.from()),
            participant(people.sender()),
            participants(people.to()),
            participants(people.cc()));
    boolean isTold =
        Stream.of(
                Stream.ofNullable(people.from()),
                Stream.ofNullable(people.sender()),
                people.to().stream(),
                people.cc().stream())
            .flatMap(all -> all)
            .noneMatch(MessageReader::isOfDirectory);
    return isTold ? read : read.withUnresolved();
  }

  private static boolean isOfDirectory(MailAddress address) {
    return DirectoryName.is(address.address());
  }

  private static Optional<Participant> participant(@Nullable MailAddress address) {
    return Optional.ofNullable(address)
        .filter(a -> !isOfDirectory(a))
        .flatMap(a -> EmailAddress.parse(a.address()).map(p -> new Participant(p, a.name())));
  }

  private static List<Participant> participants(List<MailAddress> addresses) {
    return addresses.stream().flatMap(address -> participant(address).stream()).toList();
  }

  private static Traits traits(ParsedMail mail, HeaderBlock block) {
    HeaderFields headers = HeaderFields.none();
    for (HeaderField field : block.fields()) {
      headers = headers.with(field.name(), FieldText.of(field.name(), field.body()));
    }
    for (String type : mail.shape().types()) {
      headers = headers.with("Content-Type", type);
    }
    return new Traits(false, MimeReader.sensitivity(block), false, headers);
  }
}
