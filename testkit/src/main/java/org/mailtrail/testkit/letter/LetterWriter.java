package org.mailtrail.testkit.letter;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;

/** Writes a letter as RFC 5322 has it. */
final class LetterWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private LetterWriter() {}

  static byte[] write(Letter letter) {
    LetterWriter writer = new LetterWriter();
    writer.addFields(letter);
    writer.text.append("\r\n").append(letter.body());
    return writer.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void addFields(Letter letter) {
    addPeople(letter.participants());
    if (!letter.subject().isEmpty()) {
      add("Subject", EncodedHeader.of(letter.subject()));
    }
    letter.sentAt().ifPresent(date -> add("Date", DATE.format(date)));
    letter.messageId().ifPresent(id -> add("Message-ID", id));
    letter.fields().forEach(field -> add(field.name(), field.value()));
    add("MIME-Version", "1.0");
    add("Content-Type", "text/plain; charset=utf-8");
    add("Content-Transfer-Encoding", "8bit");
  }

  private void addPeople(Participants people) {
    people.from().ifPresent(person -> add("From", mailbox(person)));
    people.sender().ifPresent(person -> add("Sender", mailbox(person)));
    addAll("To", people.to());
    addAll("Cc", people.cc());
  }

  private void addAll(String name, List<Participant> people) {
    if (!people.isEmpty()) {
      add(name, String.join(",\r\n ", people.stream().map(LetterWriter::mailbox).toList()));
    }
  }

  private static String mailbox(Participant person) {
    String name = person.displayName();
    return name.isBlank()
        ? person.address().toString()
        : EncodedHeader.encoded(name) + " <" + person.address() + ">";
  }

  private void add(String name, String value) {
    text.append(name).append(": ").append(value).append("\r\n");
  }
}
