package org.mailtrail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.MessageClass;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.policy.Automation;

class SignedMailTest {
  private static final String SIGNED =
      "From: ann@fabrikam.example\nContent-Type: multipart/signed; boundary=b\n\n--b\n";

  /** As an adapter has it, which sees no parts. */
  private static Message closed(String type) {
    Message message = MessageReader.read(new byte[0], new ItemId("A"), Instant.EPOCH);
    return message.showing(HeaderFields.none().with("Content-Type", type));
  }

  private static Message opened(String raw) throws IOException {
    return SignedMail.opened(
        closed("multipart/signed; boundary=b"),
        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void only_signed_mail_must_be_opened() {
    assertThat(SignedMail.isSigned(closed("Multipart/Signed; boundary=x"))).isTrue();
    assertThat(SignedMail.isSigned(closed("multipart/mixed"))).isFalse();
    assertThat(SignedMail.isSigned(closed("application/pkcs7-mime"))).isFalse();
  }

  @Test
  void the_class_tells_that_mail_is_signed_where_header_fields_are_missing() {
    MessageClass signed = new MessageClass("IPM.Note.SMIME.MultipartSigned");

    assertThat(SignedMail.isSigned(closed("").showing(signed.tellingIn(HeaderFields.none()))))
        .isTrue();
  }

  @Test
  void a_report_inside_shows_and_a_letter_does_not() throws IOException {
    Message report = opened(SIGNED + "Content-Type: multipart/report; boundary=c\n\n--c--\n");
    Message letter = opened(SIGNED + "Content-Type: text/plain\n\nHello\n--b--\n");

    assertThat(Automation.of(report.traits())).contains(Automation.REPORT);
    assertThat(letter).isEqualTo(closed("multipart/signed; boundary=b"));
  }

  @Test
  void no_more_than_the_beginning_is_read() throws IOException {
    byte[] large = Arrays.copyOf(SIGNED.getBytes(StandardCharsets.UTF_8), 3 << 20);
    InputStream raw = new ByteArrayInputStream(large);

    SignedMail.opened(closed("multipart/signed"), raw);

    assertThat(raw.available()).isEqualTo(2 << 20);
  }
}
