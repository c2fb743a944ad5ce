package org.mailtrail.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mailtrail.application.health.Symptom;

/** One reason of health as JSON, wherever health is told to machines. */
public final class ReasonJson {
  private ReasonJson() {}

  /**
   * Writes an object.
   *
   * @throws IOException when the generator does
   */
  public static void write(JsonGenerator json, Symptom reason) throws IOException {
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
