package org.mailtrail.watch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;

/** Writes health for machines. */
final class HealthJson {
  static final String TYPE = "application/json";
  private static final JsonFactory FACTORY = new JsonFactory();

  private HealthJson() {}

  static String of(Health health) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("status", health.isReady() ? "UP" : "DOWN");
      json.writeArrayFieldStart("reasons");
      for (Symptom reason : health.reasons()) {
        write(json, reason);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Symptom reason) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", reason.code().name());
    json.writeBooleanField("red", reason.code().isRed());
    if (reason.mailbox().isPresent()) {
      json.writeStringField("mailbox", reason.mailbox().get().value());
    }
    json.writeStringField("what", reason.what());
    json.writeStringField("remedy", reason.remedy());
    json.writeEndObject();
  }
}
