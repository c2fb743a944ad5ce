package org.mailtrail.graph.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How deep an answer may be nested: oddly, but not until memory ends. */
class JsonDepthTest {
  private static List<String> names(int depth) throws IOException {
    String answer = "{\"odd\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"last\":1}";
    List<String> names = new ArrayList<>();
    FieldSink sink = (name, json) -> names.add(name);
    JsonStream.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), sink);
    return names;
  }

  @Test
  void what_is_nested_oddly_is_passed_over() throws IOException {
    assertThat(names(50_000)).containsExactly("odd", "last");
  }

  @Test
  void what_is_nested_without_end_is_refused() {
    assertThatThrownBy(() -> names(200_000)).isInstanceOf(IOException.class);
  }
}
