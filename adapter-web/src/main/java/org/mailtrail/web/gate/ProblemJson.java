package org.mailtrail.web.gate;

import org.mailtrail.web.site.Json;
import org.mailtrail.web.site.Reply;

/** An error for programs (RFC 9457): what, where, what to do. */
final class ProblemJson {
  private ProblemJson() {}

  static byte[] of(Reply.Trouble trouble) {
    return Json.bytes(
        json -> {
          json.writeStartObject();
          json.writeStringField(
              "type", trouble.code().isEmpty() ? "about:blank" : "urn:mailtrail:" + trouble.code());
          json.writeStringField("title", trouble.what());
          json.writeNumberField("status", trouble.status());
          json.writeStringField("detail", trouble.remedy());
          json.writeStringField("instance", trouble.where());
          json.writeEndObject();
        });
  }
}
