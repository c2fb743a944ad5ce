package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;

/** Where words are counted, others are refused with what came and all that is allowed. */
class ApiWordsTest extends ApiTrial {
  @Test
  void a_parameter_of_counted_words_is_refused_with_what_came_and_all_that_is_allowed() {
    int tried = 0;
    for (Map.Entry<String, JsonNode> path : judge.api().path("paths").properties()) {
      for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
        JsonNode words = parameter.at("/schema/enum");
        if (parameter.path("in").asText().equals("query") && !words.isEmpty()) {
          String name = parameter.path("name").asText();
          JsonNode wrong =
              judge.get(
                  Role.ADMIN,
                  400,
                  path.getKey().replaceAll("[{]\\w+}", "1") + "?" + name + "=%00xyz");
          assertThat(wrong.path("title").asText()).isEqualTo(name + " cannot be read: \uFFFDxyz");
          words.forEach(word -> assertThat(wrong.path("detail").asText()).contains(word.asText()));
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(3);
  }

  @Test
  void so_is_a_field_of_counted_words_wherever_it_stands_in_what_is_sent() {
    List<String> tried = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : judge.api().path("paths").properties()) {
      JsonNode schema =
          path.getValue().at("/post/requestBody/content").path("application/json").path("schema");
      for (Worded field : worded("", schema, "\"\\u0000xyz\"")) {
        JsonNode wrong =
            judge.post(Role.ADMIN, 400, path.getKey().replaceAll("[{]\\w+}", "1"), field.body());
        assertThat(wrong.path("title").asText())
            .as(path.getKey())
            .isEqualTo(field.name() + " cannot be read: \uFFFDxyz");
        field.words().forEach(word -> assertThat(wrong.path("detail").asText()).contains(word));
        tried.add(path.getKey() + " " + field.name());
      }
    }
    assertThat(tried).hasSizeGreaterThan(3);
  }

  private record Worded(String name, List<String> words, String body) {}

  /** The fields of counted words in a schema, each with a body in which it has this value. */
  private List<Worded> worded(String name, JsonNode schema, String value) {
    List<Worded> found = new ArrayList<>();
    if (schema.has("$ref")) {
      return worded(name, judge.api().at(schema.path("$ref").asText().substring(1)), value);
    }
    if (schema.has("enum")) {
      List<String> words = new ArrayList<>();
      schema.path("enum").forEach(word -> words.add(word.asText()));
      found.add(new Worded(name, words, value));
    }
    worded(name, schema.path("items"), value, schema, found);
    schema
        .path("properties")
        .properties()
        .forEach(
            one ->
                worded(one.getKey(), one.getValue(), value).stream()
                    .map(
                        within ->
                            new Worded(
                                within.name(),
                                within.words(),
                                "{\"" + one.getKey() + "\":" + within.body() + "}"))
                    .forEach(found::add));
    return found;
  }

  private void worded(
      String name, JsonNode items, String value, JsonNode schema, List<Worded> found) {
    if (schema.has("items")) {
      worded(name, items, value).stream()
          .map(within -> new Worded(within.name(), within.words(), "[" + within.body() + "]"))
          .forEach(found::add);
    }
  }
}
