package org.mailtrail.web.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.mailtrail.web.shape.ApiOperation;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Parameter;
import org.mailtrail.web.shape.Parameter.Place;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Reply.Trouble;

/** Writes what operations are sent and answer. */
final class OpenApiBodies {
  /** RFC 9457: title says what, instance where, detail what to do. */
  static final ObjectShape<Trouble> PROBLEM =
      ObjectShape.<Trouble>named("Problem")
          .with("type", Shapes.text("uri-reference"), Trouble::code)
          .with("title", Shapes.text(), Trouble::what)
          .with("status", Shapes.whole(), trouble -> (long) trouble.status())
          .with("detail", Shapes.text(), Trouble::remedy)
          .with("instance", Shapes.text("uri-reference"), Trouble::where);

  private OpenApiBodies() {}

  static void body(JsonGenerator json, ApiOperation operation) throws IOException {
    List<Parameter> fields = operation.in(Place.BODY);
    List<Parameter> files = operation.in(Place.FILE);
    if (!fields.isEmpty() || !files.isEmpty()) {
      body(json, operation.largest(), fields, files);
    }
  }

  private static void body(
      JsonGenerator json, long largest, List<Parameter> fields, List<Parameter> files)
      throws IOException {
    json.writeObjectFieldStart("requestBody");
    json.writeStringField("description", "Up to " + largest + " bytes.");
    json.writeBooleanField("required", !files.isEmpty() || isAnyNeeded(fields));
    json.writeObjectFieldStart("content");
    if (files.isEmpty()) {
      schema(json, fields);
    } else {
      schema(json, files.get(0).name(), files.get(0).shape());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void schema(JsonGenerator json, String type, JsonShape<?> shape)
      throws IOException {
    json.writeObjectFieldStart(type);
    json.writeFieldName("schema");
    shape.describe(json);
    json.writeEndObject();
  }

  private static boolean isAnyNeeded(List<Parameter> fields) {
    return fields.stream().anyMatch(Parameter::isNeeded);
  }

  private static void schema(JsonGenerator json, List<Parameter> fields) throws IOException {
    json.writeObjectFieldStart("application/json");
    json.writeObjectFieldStart("schema");
    json.writeStringField("type", "object");
    properties(json, fields);
    json.writeArrayFieldStart("required");
    for (Parameter needed : fields.stream().filter(Parameter::isNeeded).toList()) {
      json.writeString(needed.name());
    }
    json.writeEndArray();
    json.writeBooleanField("additionalProperties", false);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void properties(JsonGenerator json, List<Parameter> fields) throws IOException {
    json.writeObjectFieldStart("properties");
    for (Parameter field : fields) {
      json.writeFieldName(field.name());
      field.shape().describe(json);
    }
    json.writeEndObject();
  }

  static void answers(JsonGenerator json, ApiOperation operation, List<String> problems)
      throws IOException {
    json.writeObjectFieldStart("responses");
    done(json, operation);
    for (String status : problems) {
      problem(json, status);
    }
    json.writeEndObject();
  }

  private static void done(JsonGenerator json, ApiOperation operation) throws IOException {
    json.writeObjectFieldStart("200");
    json.writeStringField("description", "It is done.");
    json.writeObjectFieldStart("content");
    json.writeObjectFieldStart(operation.answer().type());
    if (operation.answer().shape().isPresent()) {
      json.writeFieldName("schema");
      operation.answer().shape().get().describe(json);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void problem(JsonGenerator json, String status) throws IOException {
    json.writeObjectFieldStart(status);
    json.writeStringField("description", "A problem: what, where, and what to do.");
    json.writeObjectFieldStart("content");
    schema(json, "application/problem+json", PROBLEM);
    json.writeEndObject();
    json.writeEndObject();
  }
}
