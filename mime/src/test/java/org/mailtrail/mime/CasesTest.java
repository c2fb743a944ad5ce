package org.mailtrail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.DecisionPolicy;

/** Mail that people sent and programs mangled: what becomes of it, by reader and table together. */
class CasesTest {
  static final Instant RECEIVED = Instant.parse("2026-11-23T09:00:05Z");

  /** One row of the table. */
  record Expected(String file, String outcome, String more, String salesperson, String contacts) {
    String said() {
      return String.join(" ", outcome, more, salesperson, contacts).strip();
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Expected> expectations() {
    return lines("expected.tsv")
        .map(line -> line.split("\t", -1))
        .map(cells -> new Expected(cells[0], cells[1], cells[2], cells[3], cells[4]))
        .filter(expected -> !expected.more().equals("DUPLICATE")); // of what else was read
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void each_case_is_decided_as_the_table_says(Expected expected) {
    Message message = message(expected.file());
    Decision decision =
        new DecisionTable(DecisionPolicy.standard())
            .decide(message, false, people(expected.file().startsWith("57-")))
            .decision();
    assertThat(said(decision)).isEqualTo(expected.said());
  }

  /** What becomes of a message between the people of the cases. */
  static String decided(Message message) {
    return said(
        new DecisionTable(DecisionPolicy.standard())
            .decide(message, false, people(false))
            .decision());
  }

  private static String said(Decision decision) {
    if (decision instanceof Decision.Logged logged) {
      Exchange first = logged.exchanges().get(0);
      return "LOGGED "
          + (first.flow() + " " + first.salesperson() + " ")
          + logged.exchanges().stream()
              .map(exchange -> exchange.contact().value())
              .collect(Collectors.joining("+"));
    }
    return decision instanceof Decision.Skipped skipped
        ? "SKIPPED " + skipped.reason()
        : "UNMATCHED";
  }

  @Test
  void message_ids_that_identify_nothing_give_two_messages_two_keys() {
    assertThat(message("03-empty-message-id-a.eml").key())
        .isNotEqualTo(message("03-empty-message-id-b.eml").key());
  }

  @Test
  void a_sent_time_that_cannot_be_gives_way_to_the_receipt() {
    assertThat(message("207-future-sent.eml").summary().believedSentAt()).isEqualTo(RECEIVED);
    assertThat(message("57-mail-date-1970.eml").summary().believedSentAt()).isEqualTo(RECEIVED);
  }

  private static Message message(String file) {
    return MessageReader.read(bytes(file), new ItemId("file"), RECEIVED);
  }

  private static KnownPeople people(boolean withValidity) {
    List<Salesperson> salespeople = new ArrayList<>();
    lines("salespeople.csv")
        .map(line -> line.split(",", -1))
        .forEach(
            cells ->
                salespeople.add(
                    new Salesperson(
                        new SalespersonCode(cells[0]),
                        cells[1],
                        List.of(EmailAddress.of(cells[2])))));
    List<Contact> contacts = new ArrayList<>();
    lines(withValidity ? "57-validity.csv" : "contacts.csv")
        .map(line -> line.split(",", -1))
        .forEach(cells -> contacts.add(contact(cells)));
    return KnownPeople.of(salespeople, contacts);
  }

  private static Contact contact(String[] cells) {
    Optional<LocalDate> from =
        cells.length > 4 ? Optional.of(LocalDate.parse(cells[4])) : Optional.empty();
    return new Contact(
        new ContactNumber(cells[0]),
        cells[1],
        cells[3],
        List.of(new ContactAddress(EmailAddress.of(cells[2]), from, Optional.empty())),
        Contact.Standing.OPEN);
  }

  private static Stream<String> lines(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8).lines().skip(1);
  }

  private static byte[] bytes(String file) {
    try (InputStream in =
        Objects.requireNonNull(CasesTest.class.getResourceAsStream("cases/" + file), file)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
