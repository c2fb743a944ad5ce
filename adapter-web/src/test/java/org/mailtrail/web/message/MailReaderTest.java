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
    assertThat(mail.content().html().orElse("")).contains("Hälsningar");
    assertThat(mail.content().pictures()).containsKey("logo@x");
    assertThat(mail.document()).contains("data:image/png;base64,").contains("Hälsningar");
    assertThat(mail.attachments())
        .extracting(Mail.Attachment::name)
        .containsExactly("räkning.pdf", "inner.eml");
  }

  private static String attached(String fields) {
    return "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nhi\n--m\n"
        + fields
        + "\n\nx\n--m--\n";
  }

  private static void calls(String name, String fields) throws IOException {
    assertThat(MailReader.read(raw(attached(fields))).attachments())
        .as(fields)
        .extracting(Mail.Attachment::name)
        .containsExactly(name);
  }

  @Test
  void an_attachment_is_called_as_its_sender_calls_it_however_that_is_written() throws IOException {
    String pdf = "Content-Type: application/pdf\nContent-Disposition: attachment; ";
    calls(
        "räkning 2027.pdf",
        pdf + "filename*0*=UTF-8''r%C3%A4k; filename*1*=ning%20; filename*2=\"2027.pdf\"");
    calls("aä.pdf", pdf + "filename*0*=UTF-8''a%C3; filename*1*=%A4.pdf");
    calls("räk.pdf", pdf + "filename*=iso-8859-1''r%E4k.pdf");
    calls("a quoted name.pdf", pdf + "filename=\"a \\\"quoted\\\" name.pdf\"");
    calls("no quotes.pdf", pdf + "filename=no quotes.pdf");
    calls(
        "räkning.pdf", pdf + "\n filename=\"=?iso-8859-1?Q?r=E4kn?=\n =?iso-8859-1?Q?ing.pdf?=\"");
    calls("räk.pdf", pdf + "filename=\"r\u00c3\u00a4k.pdf\"");
    calls("räk.pdf", pdf + "filename=\"r\u00e4k.pdf\"");
    calls("xy.pdf", "Content-Type: application/pdf; name=\"x;y.pdf\"");
    calls("x%.pdf".replace("%", ""), pdf + "filename*=x%.pdf");
  }

  @Test
  void an_attachment_without_a_name_has_one_that_its_type_opens() throws IOException {
    calls("attachment-2.pdf", "Content-Type: application/pdf\nContent-Disposition: attachment");
    calls("attachment-2.pdf", "Content-Type: application/pdf; name=\"\"");
    calls("attachment-2.png", "Content-Type: image/png");
    calls("attachment-2.txt", "Content-Type: text/plain");
    calls("winmail.dat", "Content-Type: application/ms-tnef");
    calls("attachment-2", "Content-Type: application/x-nobody-knows");
    calls("attachment-2.eml", "Content-Type: message/rfc822");
    calls("Offer.eml", "Content-Type: message/rfc822\n\nFrom: x@y.example\nSubject: Offer");
  }

  @Test
  void text_without_a_charset_is_read_as_its_bytes_say() throws IOException {
    assertThat(
            MailReader.read(raw("Subject: x\n\nR\u00c3\u00a4ksm\u00c3\u00b6rg\u00c3\u00a5s"))
                .content()
                .text())
        .contains("Räksmörgås");
    assertThat(MailReader.read(raw("Subject: x\n\nR\u00e4ksm\u00f6rg\u00e5s")).content().text())
        .contains("Räksmörgås");
    assertThat(
            MailReader.read(
                    raw(
                        """
                        Subject: r\u00c3\u00a4ka
                        Content-Type: text/plain; charset=us-ascii

                        \u0093R\u00e4ka\u0094\
                        """))
                .content()
                .text())
        .contains("“Räka”");
    assertThat(MailReader.read(raw("Subject: r\u00c3\u00a4ka\n\nx")).head().subject())
        .isEqualTo("räka");
  }

  @Test
  void text_that_is_cut_is_not_misread_for_that() throws IOException {
    String letter = "\u00c3\u00a4";
    assertThat(
            MailReader.read(raw("Subject: x\n\nx" + letter.repeat(2_100_000)))
                .content()
                .text()
                .orElse(""))
        .startsWith("xää")
        .endsWith("ää");
  }

  private static String related(String html, String fields) {
    return "Content-Type: multipart/related; boundary=m\n\n--m\nContent-Type: text/html\n\n"
        + html
        + "\n--m\nContent-Type: image/png; name=p.png\nContent-Transfer-Encoding: base64\n"
        + fields
        + "\n\niVBORw0KGgo=\n--m--\n";
  }

  @Test
  void a_picture_that_the_text_shows_is_no_attachment_and_one_that_it_does_not_is()
      throws IOException {
    Mail shown = MailReader.read(raw(related("<img src=\"cid:a@x\">", "Content-ID: <a@x>")));
    assertThat(shown.attachments()).isEmpty();
    assertThat(shown.document()).contains("data:image/png");

    Mail encoded =
        MailReader.read(raw(related("<img src='CID:a%2Bb%40x'>", "Content-ID: <a+b@x>")));
    assertThat(encoded.attachments()).isEmpty();
    assertThat(encoded.document()).contains("data:image/png");

    Mail left = MailReader.read(raw(related("<p>none</p>", "Content-ID: <a@x>")));
    assertThat(left.attachments()).extracting(Mail.Attachment::name).containsExactly("p.png");
    assertThat(MailReader.attachment(raw(related("<p>", "Content-ID: <a@x>")), 2)).isPresent();
  }

  @Test
  void pictures_from_elsewhere_are_counted_and_never_shown() throws IOException {
    Mail mail =
        MailReader.read(
            raw(
                "Content-Type: text/html\n\n"
                    + "<img src=\"http://spy.example/a.gif\"><img width=1"
                    + " src=https://spy.example/b.gif><img src='//spy.example/c.gif'><img"
                    + " src='cid:x'><a href='http://x.example'>x</a>"));
    assertThat(mail.leftOut().addresses())
        .containsExactly(
            "http://spy.example/a.gif", "https://spy.example/b.gif", "https://spy.example/c.gif");
    assertThat(mail.document()).doesNotContain("spy.example");
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
    assertThat(
            MailReader.read(raw("Content-Type: text/plain; charset=no-such\n\nx")).content().text())
        .contains("x\r\n".strip());
  }
}
