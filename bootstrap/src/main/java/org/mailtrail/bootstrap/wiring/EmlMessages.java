package org.mailtrail.bootstrap.wiring;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.message.EmailAddress;
import org.mailtrail.domain.message.HeaderFields;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.message.Sensitivity;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.simulator.mime.HeaderBlock;
import org.mailtrail.simulator.mime.HeaderField;
import org.mailtrail.simulator.mime.MailAddress;
import org.mailtrail.simulator.mime.MimeReader;
import org.mailtrail.simulator.mime.ParsedMail;

/** Reads a raw message the way in which it would arrive through Exchange. */
public final class EmlMessages {
  /** In the order of MAPI's numbers. */
  private static final List<Sensitivity> SENSITIVITIES =
      List.of(
          Sensitivity.NORMAL, Sensitivity.PERSONAL, Sensitivity.PRIVATE, Sensitivity.CONFIDENTIAL);

  private EmlMessages() {}

  /** The message, received at that time. */
  public static Message read(byte[] raw, Instant receivedAt) {
    ParsedMail mail = MimeReader.read(raw);
    ParsedMail.People people = mail.people();
    return new Message(
        key(mail, raw),
        new StoredItem(
            new ItemId("file"), Optional.empty(), mail.shape().hasAttachments(), raw.length),
        new Participants(
            participant(people.from()),
            participant(people.sender()),
            participants(people.to()),
            participants(people.cc())),
        new Summary(
            mail.subject(), Optional.ofNullable(mail.sentAt()), receivedAt, Optional.empty()),
        new Traits(
            false,
            SENSITIVITIES.get(mail.sensitivity()),
            mail.shape().itemClass().toLowerCase(Locale.ROOT).contains("meeting.resp"),
            headers(raw)));
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

  private static Optional<Participant> participant(@Nullable MailAddress address) {
    return Optional.ofNullable(address)
        .flatMap(a -> EmailAddress.parse(a.address()).map(p -> new Participant(p, a.name())));
  }

  private static List<Participant> participants(List<MailAddress> addresses) {
    return addresses.stream().flatMap(address -> participant(address).stream()).toList();
  }

  private static HeaderFields headers(byte[] raw) {
    HeaderFields relevant = HeaderFields.none();
    for (HeaderField field : HeaderBlock.of(raw).fields()) {
      relevant = relevant.with(field.name(), field.body());
    }
    return relevant;
  }
}
