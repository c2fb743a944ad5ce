package org.mailtrail.web.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.mailtrail.web.shape.ApiOperation;
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
    if (fields.isEmpty() && files.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("requestBody");
    json.writeStringField("description", "Up to " + operation.largest() + " bytes.");
    json.writeBooleanField(
        "required", !files.isEmpty() || fields.stream().anyMatch(Parameter::isNeeded));
    json.writeObjectFieldStart("content");
    json.writeObjectFieldStart(files.isEmpty() ? "application/json" : files.get(0).name());
    json.writeFieldName("schema");
    if (files.isEmpty()) {
      object(json, fields);
    } else {
      files.get(0).shape().describe(json);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void object(JsonGenerator json, List<Parameter> fields) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    for (Parameter field : fields) {
      json.writeFieldName(field.name());
      field.shape().describe(json);
    }
    json.writeEndObject();
    json.writeArrayFieldStart("required");
    for (Parameter field : fields) {
      if (field.isNeeded()) {
        json.writeString(field.name());
      }
    }
    json.writeEndArray();
    json.writeBooleanField("additionalProperties", false);
    json.writeEndObject();
  }

  static void answers(JsonGenerator json, ApiOperation operation, List<String> problems)
      throws IOException {
    json.writeObjectFieldStart("responses");
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
    for (String status : problems) {
      json.writeObjectFieldStart(status);
      json.writeStringField("description", "A problem: what, where, and what to do.");
      json.writeObjectFieldStart("content");
      json.writeObjectFieldStart("application/problem+json");
      json.writeFieldName("schema");
      PROBLEM.describe(json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
