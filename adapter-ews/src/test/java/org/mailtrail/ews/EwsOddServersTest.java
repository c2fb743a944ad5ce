package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.simulator.ews.call.Make;

/** Servers that cut, cling, forbid and misdate. */
class EwsOddServersTest {
  private static Message message(IntakeItem item) {
    return item.match(
        IntakeItem.Legible::message,
        bad -> {
          throw new AssertionError(bad.problem());
        });
  }

  @Test
  void a_subject_that_the_server_cuts_is_whole() {
    try (Office office = Office.withMailbox()) {
      office.exchange.imitate(Make.FRUGAL);
      String subject = "Grüße und ein langes Angebot, ".repeat(20).strip();
      String words =
          subject
              .codePoints()
              .mapToObj(Character::toString)
              .map(c -> "=?utf-8?B?" + base64(c) + "?=")
              .collect(Collectors.joining("\r\n "));
      office.deliver(
          "From: a@fabrikam.example\r\nTo: b@contoso.example\r\nMessage-ID: <long@x.example>\r\n"
              + "Subject: "
              + words
              + "\r\n\r\nHi",
          Office.NOON);
      office.deliver("short@x.example", "Plain and long, ".repeat(20).strip(), 1);

      assertThat(Office.subjects(office.intake().read(10, 0).items()))
          .containsExactly(subject, "Plain and long, ".repeat(20).strip());
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_message_id_that_the_server_cuts_is_whole_in_every_list() {
    try (Office office = Office.withMailbox()) {
      office.exchange.imitate(Make.FRUGAL);
      office.deliver("x".repeat(300) + "@fabrikam.example", "Long id", 1);
      MailIntake intake = office.intake();

      MessageKey key = intake.read(10, 0).items().get(0).key().orElseThrow();
      Office.drain(intake, 10);

      assertThat(key.value()).hasSizeGreaterThan(300);
      assertThat(intake.walk(Reach.OUR_FOLDERS, Office.NOON).next(10).get(0).key()).contains(key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1816-03-29T05:56:08Z", "1900-01-01T00:00:00Z", "2031-01-01T00:00:00Z"})
  void a_time_that_cannot_be_makes_no_month(String received) {
    try (Office office = Office.withPublicFolders()) {
      office.deliver(
          "Message-ID: <sent@x.example>\r\nFrom: a@b.example\r\nTo: c@d.example\r\n"
              + "Date: Mon, 02 Feb 2026 11:00:00 +0000\r\n\r\nHi",
          Instant.parse(received));
      office.deliver(
          "Message-ID: <unsent@x.example>\r\nFrom: a@b.example\r\nTo: c@d.example\r\n\r\nHi",
          Instant.parse(received));
      MailIntake intake = office.intake();

      List<Instant> times =
          intake.read(10, 0).items().stream()
              .map(item -> message(item).summary().receivedAt())
              .toList();

      assertThat(times).containsExactly(Instant.parse("2026-02-02T11:00:00Z"), Office.NOON);
      assertThat(Office.drain(intake, 10)).isEqualTo(2);
      assertThat(office.mailbox.children(office.folder(office.folders.archive())))
          .extracting(folder -> folder.displayName())
          .containsExactly("2026-02", "2026-03");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_message_that_is_too_large_is_told_alone(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliver(1);
      office.deliver(
          "From: a@fabrikam.example\r\nMessage-ID: <large@x.example>\r\nTo: "
              + IntStream.range(0, 60_000)
                  .mapToObj(i -> "recipient-" + i + "@contoso.example")
                  .collect(Collectors.joining(",\r\n "))
              + "\r\n\r\nHi",
          Office.NOON.plusSeconds(2));
      office.deliver(3);
      MailIntake intake = office.intake();

      List<IntakeItem> page = intake.read(10, 0).items();

      assertThat(page).hasSize(3);
      assertThat(page.get(1))
          .isInstanceOfSatisfying(
              IntakeItem.Illegible.class,
              large -> {
                assertThat(large.problem()).contains("larger than 8 MB");
                assertThat(large.key()).contains(new MessageKey("<large@x.example>"));
              });
      assertThat(Office.subjects(List.of(page.get(0), page.get(2))))
          .containsExactly("Offer 1", "Offer 3");
      assertThat(intake.file(Office.orders(page, Destination.NOT_LOGGED)))
          .allMatch(filed -> filed.status() == Filed.Status.MOVED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_goes_on_being_listed_is_not_copied_again(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.exchange.imitate(Make.CLINGING);
      office.deliverMany(5);
      MailIntake intake = office.intake();

      for (int i = 0; i < 4; i++) {
        List<IntakeItem> listed = intake.read(10, 0).items();
        assertThat(listed).hasSize(5);
        assertThat(intake.file(Office.orders(listed, Destination.ARCHIVE)))
            .allMatch(filed -> filed.status() == Filed.Status.MOVED);
      }

      assertThat(office.archived()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_probe_message_that_must_stay_is_told_with_the_right_remedy(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.intake();
      office.account.mayNotDeleteFrom(office.folder(office.folders.archive()).id());

      assertThatThrownBy(() -> office.ews.probe(office.folders).tryMove())
          .hasMessageContaining("the probe message \"Mailtrail probe ")
          .hasMessageContaining("stays in " + office.folders.archive())
          .extracting(failed -> ((ExchangeException) failed).remedy())
          .asString()
          .contains(
              kind == EwsFolders.Kind.MAILBOX
                  ? "full access to the mailbox, and delete the message by hand"
                  : "public folder permission Owner on \\Email Logging\\Storage, and delete");
    }
  }
}
