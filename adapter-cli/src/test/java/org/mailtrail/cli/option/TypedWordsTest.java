package org.mailtrail.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class TypedWordsTest {
  @Test
  void a_trouble_is_named_by_its_id_and_nothing_of_java_is_told() {
    String id = "0b9a2f0e-6f2c-3c1d-9d6e-1f7a2b3c4d5e";
    assertThat(new TypedWords.Trouble().convert(id)).isEqualTo(UUID.fromString(id));
    assertThatThrownBy(() -> new TypedWords.Trouble().convert("x"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'x' names no trouble. \"mailtrail health\" names them");
  }

  @Test
  void an_address_is_taken_as_it_is_written_when_it_is_one() {
    assertThat(new TypedWords.WrittenAddress().convert("Log@contoso.example"))
        .isEqualTo("Log@contoso.example");
    assertThatThrownBy(() -> new TypedWords.WrittenAddress().convert("nonsense"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'nonsense' is no e-mail address");
  }
}
