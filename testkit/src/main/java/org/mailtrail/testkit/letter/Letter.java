package org.mailtrail.testkit.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/**
 * An invented message: as it travels, and as a decision must see it. Immutable.
 *
 * @param messageId with angle brackets
 * @param participants who wrote and received it
 * @param subject in full
 * @param sentAt the Date field
 * @param fields further header fields, in order
 * @param body its text
 */
public record Letter(
    Optional<String> messageId,
    Participants participants,
    String subject,
    Optional<Instant> sentAt,
    List<Field> fields,
    String body) {
  /** Copies the fields. */
  public Letter {
    fields = List.copyOf(fields);
  }

  /** A header field. */
  public record Field(String name, String value) {}

  /** A letter with this Message-ID, given without angle brackets. */
  public static Letter of(String id, String from, String... to) {
    Participants people =
        new Participants(
            Optional.of(participant(from)), Optional.empty(), participants(to), List.of());
    return new Letter(
        Optional.of("<" + id + ">"),
        people,
        "Offer",
        Optional.of(Instant.parse("2026-03-02T11:00:00Z")),
        List.of(),
        "Dear customer,\r\nhere is the offer.\r\n");
  }

  private static Participant participant(String address) {
    return Participant.of(EmailAddress.of(address));
  }

  private static List<Participant> participants(String... addresses) {
    return Stream.of(addresses).map(Letter::participant).toList();
  }

  /** The same with Cc recipients. */
  public Letter cc(String... addresses) {
    return with(
        new Participants(
            participants.from(),
            participants.sender(),
            participants.to(),
            participants(addresses)));
  }

  /** The same, sent by a delegate. */
  public Letter sentBy(String address) {
    return with(
        new Participants(
            participants.from(),
            Optional.of(participant(address)),
            participants.to(),
            participants.cc()));
  }

  /** The same among other people. */
  public Letter with(Participants people) {
    return new Letter(messageId, people, subject, sentAt, fields, body);
  }

  /** The same with another subject; an empty one leaves the field out. */
  public Letter about(String newSubject) {
    return new Letter(messageId, participants, newSubject, sentAt, fields, body);
  }

  /** The same with another Date field. */
  public Letter dated(Optional<Instant> date) {
    return new Letter(messageId, participants, subject, date, fields, body);
  }

  /** The same with one more header field. */
  public Letter with(String name, String value) {
    List<Field> more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Letter(messageId, participants, subject, sentAt, more, body);
  }

  /** The same as a draft, which nobody has sent. */
  public Letter unsent() {
    return with("X-Unsent", "1");
  }

  /** Whether nobody has sent it. */
  public boolean isDraft() {
    return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase("X-Unsent"));
  }

  /** The same with another text. */
  public Letter saying(String text) {
    return new Letter(messageId, participants, subject, sentAt, fields, text);
  }

  /** The same without Message-ID. */
  public Letter withoutMessageId() {
    return new Letter(Optional.empty(), participants, subject, sentAt, fields, body);
  }

  /** What identifies it. */
  public MessageKey key() {
    return messageId
        .flatMap(MessageKey::ofMessageId)
        .orElseGet(() -> MessageKey.ofDigest(sha256(mime())));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** As a decision sees the copy with this id. */
  public Message message(ItemId item, Instant receivedAt) {
    return message(item, Optional.empty(), receivedAt);
  }

  /** The same, opened by this address in Outlook on the web. */
  public Message message(ItemId item, Optional<String> webLink, Instant receivedAt) {
    return new Message(
        key(),
        new StoredItem(item, webLink, false, mime().length),
        participants,
        new Summary(subject, sentAt, receivedAt, Optional.empty()),
        traits());
  }

  private Traits traits() {
    HeaderFields headers = HeaderFields.none();
    for (Field field : fields) {
      headers = headers.with(field.name(), field.value());
    }
    return new Traits(isDraft(), sensitivity(), false, headers);
  }

  private Sensitivity sensitivity() {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase("Sensitivity"))
        .map(field -> field.value().toUpperCase(Locale.ROOT).replace("COMPANY-", ""))
        .map(Sensitivity::valueOf)
        .findFirst()
        .orElse(Sensitivity.NORMAL);
  }

  /** As it travels (RFC 5322); words that are not ASCII are encoded (RFC 2047). */
  public byte[] mime() {
    return LetterWriter.write(this);
  }
}
