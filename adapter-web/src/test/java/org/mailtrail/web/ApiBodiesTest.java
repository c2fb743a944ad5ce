package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;

/**
 * Whatever stands in a field of whatever is sent, its declaration in the served description judges
 * it: what does not fit is refused by the field's name with what is allowed, and nothing else is
 * answered as if it had been.
 */
class ApiBodiesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LONG = "x".repeat(10_000);

  /** As they stand in JSON. */
  private static final List<String> ODD =
      List.of(
          "null",
          "7",
          "-7",
          "0.5",
          "true",
          "\"\"",
          "\"   \"",
          "\"7\"",
          "\"true\"",
          "\"NaN\"",
          "\"a\\u0000b\"",
          "\"" + LONG + "\"",
          "[]",
          "[null]",
          "[[]]",
          "[7]",
          "[{}]",
          "{}",
          "{\"x\":1}");

  /** Read by the mapper as no number, so by no judge but the rule that all numbers are bounded. */
  private static final List<String> ENDLESS =
      List.of("1e400", "-1e400", "1e999999999", "1e-999999999", "9".repeat(900));

  private final Stage stage = new Stage();
  private final Judge judge = new Judge(stage);
  private final List<String> taken = new ArrayList<>();

  @AfterEach
  void close() {
    stage.close();
  }

  /** A route that is sent an object, with a key of its own: a key has its tempo. */
  private record Sent(String path, JsonNode schema, Browser program) {}

  /** A field, at any depth, and how a body looks in which this text stands for its value. */
  private record Field(String name, JsonNode schema, String before, String after) {
    String with(String value) {
      return before + value + after;
    }
  }

  private List<Sent> sent() {
    stage.log("first");
    stage.sell();
    List<Sent> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : judge.api().path("paths").properties()) {
      JsonNode schema =
          path.getValue().at("/post/requestBody/content").path("application/json").path("schema");
      if (!schema.isMissingNode()) {
        all.add(new Sent(there(path.getKey()), schema, stage.program(Role.ADMIN)));
      }
    }
    assertThat(all).hasSizeGreaterThan(20);
    return all;
  }

  /** The path to something that there is. */
  private static String there(String path) {
    return path.replaceAll("[{]number}", "1")
        .replaceAll("[{]opportunity}", "OP000001")
        .replaceAll("[{]contact}", "CT000101")
        .replaceAll("[{]salesperson}", "JR")
        .replaceAll("[{]name}", "main")
        .replaceAll("[{]user}", "sales");
  }

  @Test
  void a_value_that_does_not_fit_is_refused_by_the_name_of_its_field() {
    int tried = 0;
    for (Sent one : sent()) {
      for (Field field : fields(one.schema())) {
        for (String value : ODD) {
          tried++;
          judge(one, field, value);
        }
        for (String value : ENDLESS) {
          tried++;
          refused(one, field.with(value), names(field));
        }
      }
    }
    assertThat(tried).isGreaterThan(1_000);
    assertThat(taken).isEmpty();
  }

  private void judge(Sent one, Field field, String value) {
    String body = field.with(value);
    boolean fits = judge.errors(one.schema(), Judge.parsed(body)).isEmpty();
    if (!fits) {
      refused(one, body, names(field));
    } else {
      HttpResponse<String> answer = one.program().json(one.path(), body);
      judge.judged("post", one.path(), answer.statusCode(), answer);
      if (answer.statusCode() < 300 && (value.contains(LONG) || value.contains("u0000"))) {
        taken.add(one.path() + " " + field.name() + " " + shortened(value));
      }
    }
  }

  private void refused(Sent one, String body, List<String> names) {
    JsonNode problem = refused(one, 400, body);
    String what = one.path() + " " + shortened(body) + " " + problem;
    assertThat(problem.path("title").asText()).as(what).containsAnyOf(names.toArray(String[]::new));
    assertThat(problem.path("detail").asText()).as(what).containsAnyOf("Allowed is", "There are");
  }

  private static String shortened(String body) {
    return body.substring(0, Math.min(200, body.length()));
  }

  private JsonNode refused(Sent one, int status, String body) {
    HttpResponse<String> answer = one.program().json(one.path(), body);
    assertThat(answer.statusCode())
        .as(one.path() + " " + shortened(body) + " " + answer.body())
        .isEqualTo(status);
    return judge.judged("post", one.path(), status, answer);
  }

  @Test
  void so_is_a_field_that_is_unknown_twice_or_missing() {
    for (Sent one : sent()) {
      ObjectNode whole = (ObjectNode) sample(one.schema());
      refused(one, whole.deepCopy().put("nonsense", 1).toString(), List.of("nonsense"));
      for (Field field : fields(one.schema())) {
        String value = sample(field.schema()).toString();
        refused(
            one, field.with(value + ",\"" + field.name() + "\":" + value), List.of(field.name()));
      }
      for (JsonNode needed : one.schema().path("required")) {
        ObjectNode without = whole.deepCopy();
        without.remove(needed.asText());
        if (!without.isEmpty()) {
          refused(one, without.toString(), List.of(needed.asText()));
        }
      }
    }
  }

  @Test
  void what_is_no_object_is_refused_for_what_it_is() {
    for (Sent one : sent()) {
      String whole = sample(one.schema()).toString();
      for (String none :
          List.of(
              "nonsense",
              "[]",
              "7",
              "null",
              "\"x\"",
              "[" + whole + "]",
              whole + whole,
              whole.substring(0, whole.length() - 1),
              "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
              "{\"x\":".repeat(10_000) + "1" + "}".repeat(10_000))) {
        assertThat(refused(one, 400, none).path("detail").asText()).contains("one object");
      }
      HttpResponse<String> other = one.program().send("POST", one.path(), "text/plain", whole);
      assertThat(judge.judged("post", one.path(), 415, other).path("detail").asText())
          .contains("JSON");
      if (!one.schema().path("required").isEmpty()) {
        refused(one, 400, "");
      }
    }
  }

  /** All fields within the schema of an object, in a body that has what is needed besides. */
  private List<Field> fields(JsonNode schema) {
    List<Field> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : resolved(schema).path("properties").properties()) {
      ObjectNode rest = ((ObjectNode) sample(schema)).deepCopy();
      rest.remove(one.getKey());
      String begin = rest.toString().replaceFirst("}$", rest.isEmpty() ? "" : ",");
      begin += "\"" + one.getKey() + "\":";
      found.add(new Field(one.getKey(), one.getValue(), begin, "}"));
      inner(one.getValue(), begin, "}", found);
    }
    return found;
  }

  /** Its own, those of the fields within it, and the one that nobody knows. */
  private List<String> names(Field field) {
    List<Field> within = new ArrayList<>(List.of(field));
    inner(field.schema(), "", "", within);
    return Stream.concat(within.stream().map(Field::name), Stream.of("x")).toList();
  }

  private void inner(JsonNode schema, String before, String after, List<Field> found) {
    JsonNode whole = resolved(schema);
    if (whole.has("items")) {
      inner(whole.path("items"), before + "[", "]" + after, found);
    } else if (whole.has("properties")) {
      fields(whole).stream()
          .map(f -> new Field(f.name(), f.schema(), before + f.before(), f.after() + after))
          .forEach(found::add);
    }
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? judge.api().at(schema.path("$ref").asText().substring(1)) : schema;
  }

  /** A value that fits, with what is needed and nothing more. */
  private JsonNode sample(JsonNode declared) {
    JsonNode schema = resolved(declared);
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asText()) {
      case "string" -> MAPPER.getNodeFactory().textNode(text(schema.path("format").asText()));
      case "boolean" -> MAPPER.getNodeFactory().booleanNode(true);
      case "array" -> MAPPER.createArrayNode().add(sample(schema.path("items")));
      case "object" -> object(schema);
      default -> MAPPER.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
    };
  }

  private JsonNode object(JsonNode schema) {
    ObjectNode object = MAPPER.createObjectNode();
    schema
        .path("required")
        .forEach(
            name ->
                object.set(name.asText(), sample(schema.path("properties").path(name.asText()))));
    return object;
  }

  private static String text(String format) {
    return switch (format) {
      case "date" -> "2027-01-31";
      case "duration" -> "PT30M";
      case "uuid" -> "00000000-0000-0000-0000-000000000001";
      case "email" -> "log2@contoso.example";
      default -> "x1";
    };
  }
}
