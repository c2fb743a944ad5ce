package org.mailtrail.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final String MIXED =
      """
      From: =?utf-8?q?Mia_Br=C3=BCck?= <mia@fabrikam.example>
      To: jr@contoso.example
      Subject: =?utf-8?b?UsOka25pbmc=?=
      Content-Type: multipart/mixed; boundary=m

      --m
      Content-Type: multipart/related; boundary=r

      --r
      Content-Type: text/html; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      <p>H=E4lsningar <img src=3D"cid:logo@x"></p>
      --r
      Content-Type: image/png
      Content-ID: <logo@x>
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      --r--
      --m
      Content-Type: application/pdf; name="x.pdf"
      Content-Disposition: attachment; filename*=UTF-8''..%2Fr%C3%A4kning.pdf
      Content-Transfer-Encoding: base64

      JVBERg==
      --m
      Content-Type: message/rfc822

      Subject: inner

      inner body
      --m--
      """;

  private static InputStream raw(String text) {
    return new ByteArrayInputStream(
        text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void fields_html_pictures_and_attachments_are_found() throws IOException {
    Mail mail = MailReader.read(raw(MIXED));

    assertThat(mail.head().from()).isEqualTo("Mia Brück <mia@fabrikam.example>");
    assertThat(mail.head().subject()).isEqualTo("Räkning");
    assertThat(mail.html().orElse("")).contains("Hälsningar");
    assertThat(mail.pictures()).containsKey("logo@x");
    assertThat(mail.document()).contains("data:image/png;base64,").contains("Hälsningar");
    assertThat(mail.attachments())
        .extracting(Mail.Attachment::name)
        .containsExactly("räkning.pdf", "attachment-4");
  }

  @Test
  void the_bytes_of_an_attachment_are_those_that_were_sent() throws IOException {
    Mail.Attachment pdf = MailReader.read(raw(MIXED)).attachments().get(0);

    assertThat(MailReader.attachment(raw(MIXED), pdf.index()))
        .hasValueSatisfying(saved -> assertThat(saved.bytes()).asString().isEqualTo("%PDF"));
    assertThat(MailReader.attachment(raw(MIXED), 99)).isEmpty();
  }

  @Test
  void plain_text_is_shown_as_text() throws IOException {
    Mail mail = MailReader.read(raw("Subject: x\n\n<script>alert(1)</script> & so on"));

    assertThat(mail.document()).contains("&lt;script&gt;").doesNotContain("<script");
  }

  @Test
  void what_is_no_message_is_shown_as_far_as_it_goes() throws IOException {
    assertThat(MailReader.read(raw("")).document()).isNotEmpty();
    assertThat(MailReader.read(raw("\u0000\u0001garbage")).document()).isNotEmpty();
    assertThat(MailReader.read(raw("Content-Type: multipart/mixed; boundary=x\n\nnothing")).head())
        .isNotNull();
    assertThat(MailReader.read(raw("Content-Type: text/plain; charset=no-such\n\nx")).text())
        .contains("x\r\n".strip());
  }
}
