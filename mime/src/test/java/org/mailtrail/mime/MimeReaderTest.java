package org.mailtrail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.mime.address.MailAddress;

/** A broken message arrives as well. */
class MimeReaderTest {
  private static ParsedMail read(String raw) {
    return MimeReader.read(raw.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n",
        "no header at all, and no end of line",
        "Subject",
        ": nameless\r\n\r\n",
        "From: <<<>>>\r\nTo: ;:,@\r\n\r\n",
        "Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n--\r\n",
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type:"
            + " multipart/mixed; boundary=b\r\n\r\n--b",
        "Subject: =?x-unknown?B?////?=\r\n\r\n",
        "Date: the day after tomorrow\r\n\r\n"
      })
  void whatever_it_looks_like(String raw) {
    ParsedMail mail = read(raw);
    assertThat(mail.messageId()).isNull();
    assertThat(mail.sentAt()).isNull();
    assertThat(mail.people().from()).isNull();
    assertThat(mail.people().to()).isEmpty();
  }

  @Test
  void even_when_it_is_noise() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      assertThat(MimeReader.read(noise)).isNotNull();
    }
  }

  @Test
  void with_what_can_be_read_of_it() {
    ParsedMail mail =
        read(
            """
            From x@y Mon Jan  5 10:00:00 2026
            Message-ID:  <1@x>\s
            From: Ann <ann@b.example>,
            To: undisclosed, broken@, good@b.example
            Subject: a
             folded line
            Date: Mon, 05 Jan 2026 10:00:00 +0100
            Broken line
            """);

    assertThat(mail.messageId()).isEqualTo("<1@x>");
    assertThat(mail.people().from()).isEqualTo(new MailAddress("Ann", "ann@b.example"));
    assertThat(mail.people().sender()).isEqualTo(mail.people().from());
    assertThat(mail.people().to()).contains(new MailAddress("", "good@b.example"));
    assertThat(mail.subject()).isEqualTo("a folded line");
    assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
  }

  @Test
  void with_ten_thousand_recipients() {
    StringBuilder to = new StringBuilder("To: p0@b.example");
    for (int i = 1; i < 10_000; i++) {
      to.append(",\r\n p").append(i).append("@b.example");
    }
    assertThat(read(to + "\r\n\r\n").people().to()).hasSize(10_000);
  }

  @Test
  void with_the_members_of_its_groups() {
    assertThat(read("To: Sales: a@b.example, c@d.example;, e@f.example\r\n\r\n").people().to())
        .extracting(MailAddress::address)
        .containsExactly("a@b.example", "c@d.example", "e@f.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?utf-8?Q?Gr=C3=BC=C3=9Fe?= | Gr\u00fc\u00dfe",
        "=?iso-8859-1?B?R3L832U=?= | Gr\u00fc\u00dfe",
        "=?utf-8?Q?a?= =?utf-8?Q?b?= | ab",
        "Gr\u00fc\u00dfe | Gr\u00fc\u00dfe"
      })
  void with_its_subject_decoded(String written, String subject) {
    assertThat(
            MimeReader.read(("Subject: " + written + "\r\n\r\n").getBytes(StandardCharsets.UTF_8))
                .subject())
        .isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource({"personal,1", "Private,2", "Company-Confidential,3", "unheard-of,0"})
  void with_its_sensitivity(String written, int number) {
    assertThat(read("Sensitivity: " + written + "\r\n\r\n").sensitivity()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipart/report; report-type=delivery-status | REPORT.IPM.Note.NDR",
        "multipart/report; report-type=disposition-notification | REPORT.IPM.Note.IPNRN",
        "text/calendar; method=REPLY | IPM.Schedule.Meeting.Resp.Pos",
        "text/calendar; method=COUNTER | IPM.Schedule.Meeting.Resp.Tent",
        "text/calendar; method=\"DECLINECOUNTER\" | IPM.Schedule.Meeting.Resp.Tent",
        "text/calendar; method=REQUEST | IPM.Schedule.Meeting.Request",
        "multipart/mixed; report-type=delivery-status | IPM.Note",
        "text/plain; name=disposition-notification | IPM.Note",
        "text/plain | IPM.Note"
      })
  void with_its_class(String type, String itemClass) {
    assertThat(read("Content-Type: " + type + "\r\n\r\n").shape().itemClass()).isEqualTo(itemClass);
  }

  @Test
  void with_its_attachments_known() {
    String mail =
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain"
            + "\r\n\r\nx\r\n";
    assertThat(read(mail + "--b--\r\n").shape().hasAttachments()).isFalse();
    assertThat(
            read(mail
                    + "--b\r\n"
                    + "Content-Disposition: attachment; filename=a.pdf\r\n\r\n"
                    + "x\r\n"
                    + "--b--\r\n")
                .shape()
                .hasAttachments())
        .isTrue();
  }
}
