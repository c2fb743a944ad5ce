package org.mailtrail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header is found however it is written. */
class HeaderBlockTest {
  private static HeaderBlock read(String raw) {
    return HeaderBlock.of(raw.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: a@x\r\nTo: b@y\r\n\r\nTo: c@z",
        "From: a@x\nTo: b@y\n\nTo: c@z",
        "From: a@x\rTo: b@y\r\rTo: c@z",
        "From : a@x\r\nTo\t: b@y\r\n\r\nTo: c@z",
        "FROM:a@x\r\ntO:b@y\r\n\r\nTo: c@z",
        "From:\r\n a@x\r\nTo: \r\n\tb@y\r\n\r\nTo: c@z",
        "\r\nFrom: a@x\r\nTo: b@y\r\n\r\nTo: c@z",
        " \r\n\t\r\n\r\nFrom: a@x\r\nTo: b@y\r\n\r\nTo: c@z",
        "\uFEFFFrom: a@x\r\nTo: b@y\r\n\r\nTo: c@z",
        "From x@y Mon Jan  5 10:00:00 2026\nFrom: a@x\nTo: b@y\n\nTo: c@z",
        ">From x@y Mon Jan  5 10:00:00 2026\nFrom: a@x\nTo: b@y\n\nTo: c@z",
        "From: a@x\r\nTo: b@y\r\nno field at all\r\nTo: c@z",
        "Fr\u0000om: a@x\u0000\r\nTo: b@y\r\n\r\nTo: c@z",
        "From: a@x\r\nTo: b@y",
      })
  void whatever_surrounds_its_fields(String raw) {
    HeaderBlock block = read(raw);
    assertThat(block.all("From")).containsExactly("a@x");
    assertThat(block.all("to")).containsExactly("b@y");
  }

  @Test
  void a_field_is_read_in_its_own_charset() {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    raw.writeBytes("Subject: Gr\u00FC\u00DFe\r\n".getBytes(StandardCharsets.UTF_8));
    raw.writeBytes("Comments: Gr\u00FC\u00DFe\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    HeaderBlock block = HeaderBlock.of(raw.toByteArray());
    assertThat(block.first("Subject")).contains("Gr\u00FC\u00DFe");
    assertThat(block.first("Comments")).contains("Gr\u00FC\u00DFe");
  }

  @Test
  void the_body_begins_after_the_empty_line() {
    for (String header : new String[] {"A: b\r\n\r\n", "A: b\n\n", "A: b\r\r", "\n \nA: b\n\n"}) {
      assertThat(read(header + "A body").length()).isEqualTo(header.length());
    }
  }

  @Property
  void bytes_of_any_kind_are_a_message(@ForAll byte[] raw) {
    assertThat(HeaderBlock.of(raw).length()).isBetween(0, raw.length);
    assertThat(MimeReader.read(raw)).isNotNull();
  }
}
