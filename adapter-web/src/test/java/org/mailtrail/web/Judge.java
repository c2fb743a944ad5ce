package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mailtrail.application.port.access.Role;

/** Asks as programs do, and judges every question and answer by the served description. */
final class Judge {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final Map<Role, Browser> programs;
  private final JsonNode api;
  final TreeSet<String> answered = new TreeSet<>();

  Judge(Stage stage) {
    this.programs =
        Map.of(
            Role.VIEWER, stage.program(Role.VIEWER),
            Role.SALES, stage.program(Role.SALES),
            Role.ADMIN, stage.program(Role.ADMIN));
    this.api = parsed(programs.get(Role.VIEWER).get("/api/v1/openapi.json").body());
  }

  JsonNode api() {
    return api;
  }

  static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(json, noJson);
    }
  }

  /** What a GET of an admin's program is answered. */
  JsonNode get(String path) {
    return get(Role.ADMIN, 200, path);
  }

  JsonNode get(Role role, int status, String path) {
    return judged("get", path, status, programs.get(role).get(path));
  }

  /** What a POST of an admin's program is answered. */
  JsonNode post(String path, String body) {
    return post(Role.ADMIN, 200, path, body);
  }

  JsonNode post(Role role, int status, String path, String body) {
    if (status == 200 && !body.isEmpty()) {
      JsonNode schema =
          operation("post", path)
              .at("/requestBody/content")
              .path("application/json")
              .path("schema");
      assertThat(errors(schema, parsed(body))).as(path + " is sent " + body).isEmpty();
    }
    return judged("post", path, status, programs.get(role).json(path, body));
  }

  /** Judges an answer. */
  JsonNode judged(String method, String path, int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .as(method + " " + path + ": " + answer.body())
        .isEqualTo(status);
    JsonNode told = operation(method, path).path("responses").path(String.valueOf(status));
    String type = answer.headers().firstValue("content-type").orElse("");
    JsonNode content = told.path("content").path(type);
    assertThat(content.isMissingNode())
        .as(path + " says nothing of " + status + " " + type)
        .isFalse();
    if (!content.has("schema")) {
      return MAPPER.nullNode();
    }
    JsonNode body = parsed(answer.body());
    assertThat(errors(content.path("schema"), body)).as(path + " answers " + body).isEmpty();
    return body;
  }

  java.util.Collection<?> errors(JsonNode schema, JsonNode value) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", api.path("components"));
    return SCHEMAS.getSchema(whole, STRICT).validate(value);
  }

  private JsonNode operation(String method, String address) {
    String path = address.replaceFirst("\\?.*", "");
    for (Map.Entry<String, JsonNode> one : api.path("paths").properties()) {
      String pattern =
          java.util.Arrays.stream(one.getKey().split("\\{\\w+}", -1))
              .map(Pattern::quote)
              .reduce((a, b) -> a + "[^/]+" + b)
              .orElseThrow();
      boolean isExact = one.getKey().equals(path);
      if ((isExact || path.matches(pattern)) && one.getValue().has(method)) {
        answered.add(one.getValue().path(method).path("operationId").asText());
        return one.getValue().path(method);
      }
    }
    throw new AssertionError(method + " " + path + " is not described");
  }
}
