package org.mailtrail.application.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
  private static final String MARK = "\uFEFF";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_mark_says_the_charset_and_is_not_part_of_the_value(String charset)
      throws CharacterCodingException {
    assertThat(TypedText.value((MARK + "pässword\r\n").getBytes(Charset.forName(charset))))
        .isEqualTo("pässword");
  }

  @Test
  void one_line_break_behind_a_value_is_the_editors_and_no_more() throws CharacterCodingException {
    assertThat(TypedText.value(bytes("secret\n"))).isEqualTo("secret");
    assertThat(TypedText.value(bytes("secret\n\n"))).isEqualTo("secret\n");
    assertThat(TypedText.value(bytes(" secret "))).isEqualTo(" secret ");
    assertThat(TypedText.value()).isEmpty();
    assertThat(TypedText.of(bytes("a\nb\n"))).isEqualTo("a\nb\n");
  }

  @Test
  void what_is_in_another_charset_is_refused_and_not_quoted() {
    refused("pässword".getBytes(StandardCharsets.ISO_8859_1));
    refused("password".getBytes(StandardCharsets.UTF_16LE));
    refused((byte) 0xFE, (byte) 0xFF, (byte) 'p'); // half a letter
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refused(byte... bytes) {
    assertThatThrownBy(() -> TypedText.value(bytes))
        .isInstanceOf(CharacterCodingException.class)
        .extracting(refused -> String.valueOf(refused.getMessage()), STRING)
        .doesNotContain("ssword");
  }
}
