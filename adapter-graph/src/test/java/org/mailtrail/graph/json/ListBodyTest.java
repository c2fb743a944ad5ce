package org.mailtrail.graph.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListBodyTest {
  private static final class Thing implements FieldSink {
    private final Values values = new Values();
    private String id = "";

    @Override
    public void field(String name, JsonParser json) throws IOException {
      if (name.equals("id")) {
        id = String.valueOf(values.text(name, json));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {50_000, 50_001, 1_000_000})
  void an_odd_field_of_any_length_costs_its_neighbours_nothing(int length) throws IOException {
    String odd = "x".repeat(length);
    String number = "1".repeat(length);
    String page =
        """
        {"value":[{"id":"before"},
          {"ODD":1, "deep":{"ODD":[1]}, "number":NUMBER, "id":"odd", "text":"ODD"},
          {"id":"after"}]}
        """
            .replace("ODD", odd)
            .replace("NUMBER", number);

    List<Thing> things =
        ListBody.read(
                new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), 10, Thing::new)
            .values();

    assertThat(things).extracting(thing -> thing.id).containsExactly("before", "odd", "after");
  }
}
