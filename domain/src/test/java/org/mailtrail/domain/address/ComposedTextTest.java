package org.mailtrail.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedTextTest {
  @Test
  void what_looks_alike_is_alike() {
    assertThat(ComposedText.of("Ju\u0308rgen", Form.NFC)).isEqualTo("J\u00FCrgen");
    assertThat(ComposedText.of("ｅｍａｉｌ", Form.NFKC)).isEqualTo("email");
    assertThat(ComposedText.of("a" + "\u0301".repeat(30), Form.NFC)).startsWith("\u00E1");
  }

  /** Each took minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"\u0323\u0301", "\u0301\u0323\u0308", "\uFF9E\u0301", "\u0344\u0323"})
  void marks_without_end_are_left_as_they_are(String marks) {
    String text = "a" + marks.repeat(200_000);
    assertThat(ComposedText.of(text, Form.NFKC)).isEqualTo(text);
  }
}
