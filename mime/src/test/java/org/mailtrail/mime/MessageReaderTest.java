package org.mailtrail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.policy.Automation;

/** A raw message as the decision table sees it. */
class MessageReaderTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Message read(String raw) {
    return MessageReader.read(raw.getBytes(StandardCharsets.UTF_8), new ItemId("1"), NOON);
  }

  private static Optional<Automation> kind(String raw) {
    return Automation.of(read(raw).traits());
  }

  private static String signed(String inner) {
    return "Content-Type: multipart/signed; boundary=s\r\n\r\n--s\r\n"
        + inner
        + "\r\n--s\r\nContent-Type: application/pkcs7-signature\r\n\r\nAAAA\r\n--s--\r\n";
  }

  private static String report(String boundary) {
    return "Content-Type: multipart/report; report-type=delivery-status; boundary="
        + boundary
        + "\r\n\r\n--"
        + boundary
        + "\r\nContent-Type: text/plain\r\n\r\nsorry\r\n--"
        + boundary
        + "--\r\n";
  }

  @Test
  void a_report_is_one_below_any_number_of_signatures() {
    assertThat(kind(report("r"))).contains(Automation.REPORT);
    assertThat(kind(signed(report("r")))).contains(Automation.REPORT);
    assertThat(kind(signed(signed(report("r")).replace("--s", "--t").replace("=s", "=t"))))
        .contains(Automation.REPORT);
  }

  @Test
  void a_report_that_a_person_forwards_is_none() {
    String mixed = "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n";
    assertThat(kind(mixed + "Content-Type: message/rfc822\r\n\r\n" + report("r") + "\r\n--m--\r\n"))
        .isEmpty();
    assertThat(
            kind(
                mixed
                    + "Content-Type: text/plain\r\n\r\nsee below\r\n--m\r\n"
                    + report("r")
                    + "\r\n--m--\r\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n",
        "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n",
        "Content-Type: text/calendar; method=DECLINECOUNTER\r\n\r\nBEGIN:VCALENDAR\r\n",
        "Content-Type: text/calendar;\r\n\tcharset=utf-8;\r\n METHOD = \"Counter\"\r\n\r\n.\r\n",
        "Content-Type: text/calendar; name=\"method.ics\"\r\n\r\nMETHOD;X-A=b:declinecounter\r\n",
        "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:DECLINE\r\n COUNTER\r\n",
        """
        Content-Type: TEXT/Calendar; charset=utf-8
        Content-Transfer-Encoding: base64

        QkVHSU46VkNBTEVOREFSDQpNRVRIT0Q6Q09VTlRFUg0K
        """
      })
  void the_answer_to_a_meeting_request_is_one_at_any_depth(String calendar) {
    assertThat(kind(calendar)).contains(Automation.CALENDAR_RESPONSE);
    String alternative =
        "Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\n"
            + calendar
            + "\r\n--a--\r\n";
    assertThat(kind(alternative)).contains(Automation.CALENDAR_RESPONSE);
    assertThat(
            kind(
                "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n" + alternative + "--m--"))
        .contains(Automation.CALENDAR_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REPLY", "COUNTER", "DECLINECOUNTER"})
  void an_answer_in_a_wrapping_without_words_is_one(String method) {
    String answer = "Content-Type: text/calendar; method=" + method + "\r\n\r\nBEGIN:VCALENDAR";
    String wrapped = "Content-Type: message/rfc822\r\n\r\nFrom: a@x.example\r\n" + answer;
    assertThat(kind(wrapped)).contains(Automation.CALENDAR_RESPONSE);
    assertThat(
            kind(
                "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
                    + "Content-Type: text/html\r\n\r\n<p>&nbsp;</p>\r\n--m\r\n"
                    + "Content-Type: message/rfc822\r\n\r\n"
                    + wrapped
                    + "\r\n--m--\r\n"))
        .contains(Automation.CALENDAR_RESPONSE);
  }

  @Test
  void an_answer_that_a_person_sends_on_with_words_is_none() {
    assertThat(
            kind(
                "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
                    + "Content-Type: text/plain\r\n\r\nsee below\r\n--m\r\n"
                    + "Content-Type: message/rfc822\r\n\r\n"
                    + "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR"
                    + "\r\n--m--\r\n"))
        .isEmpty();
  }

  @Test
  void messages_wrapped_in_messages_without_end_are_borne() {
    String bomb = "Content-Type: message/rfc822\r\n\r\n".repeat(20_000);
    assertThat(kind(bomb + "Content-Type: text/calendar; method=REPLY\r\n\r\n")).isEmpty();
  }

  @Test
  void an_invitation_is_a_persons_mail() {
    assertThat(kind("Content-Type: text/calendar; method=REQUEST\r\n\r\nMETHOD:REQUEST\r\n"))
        .isEmpty();
  }

  @Test
  void the_author_is_the_first_in_from_who_has_an_address() {
    assertThat(
            read("From: Whitfield, Ann <ann@fabrikam.example>, bob@x.example\r\n\r\n")
                .participants()
                .from())
        .contains(new Participant(EmailAddress.of("ann@fabrikam.example"), "Ann"));
    assertThat(read("From: MAILER-DAEMON\r\n\r\n").participants().author()).isEmpty();
    assertThat(read("Sender: ann@fabrikam.example\r\n\r\n").participants().author()).isPresent();
  }

  @Test
  void the_key_is_a_digest_where_the_message_id_identifies_nothing() {
    Message message = read("Message-ID: <>\r\n\r\nOne");
    assertThat(message.key().isMessageId()).isFalse();
    assertThat(message.key()).isNotEqualTo(read("Message-ID: <>\r\n\r\nTwo").key());
  }

  @Test
  void sensitivity_and_date_are_those_of_the_fields() {
    Message message =
        read("Sensitivity: Company-Confidential\r\nDate: 23 Nov 2026 10:00:00 -100\r\n\r\n");
    assertThat(message.traits().sensitivity()).isEqualTo(Sensitivity.CONFIDENTIAL);
    assertThat(message.summary().sentAt()).contains(Instant.parse("2026-11-23T11:00:00Z"));
  }

  @Test
  void a_mime_bomb_is_a_message_like_any_other() {
    StringBuilder bomb = new StringBuilder("From: a@x.example\r\n");
    for (int i = 0; i < 5_000; i++) {
      bomb.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    assertThat(read(bomb.toString()).participants().from()).isPresent();
  }
}
