package org.mailtrail.graph.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.graph.transport.GraphClient;

/**
 * One request in a batch.
 *
 * @param url relative to the version, encoded
 * @param destination the folder of a move; null for a read
 */
public record BatchStep(String url, @Nullable String destination) {
  /** Reads a message. */
  public static BatchStep read(String mailbox, ItemId item, String select, String expand) {
    String query =
        "?$select=" + encoded(select) + (expand.isEmpty() ? "" : "&$expand=" + encoded(expand));
    return new BatchStep(message(mailbox, item) + query, null);
  }

  /** Moves a message. */
  static BatchStep move(String mailbox, ItemId item, String folder) {
    return new BatchStep(message(mailbox, item) + "/move", folder);
  }

  /** Whether it changes nothing; the steps of a batch are of one kind. */
  boolean isRead() {
    return destination == null;
  }

  private static String message(String mailbox, ItemId item) {
    return "/users/" + encoded(mailbox) + "/messages/" + encoded(item.value());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Writes it.
   *
   * @param isChained whether it waits for the step before it
   */
  void write(JsonGenerator json, int id, boolean isChained) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Integer.toString(id));
    if (isChained && id > 0) {
      json.writeArrayFieldStart("dependsOn");
      json.writeString(Integer.toString(id - 1));
      json.writeEndArray();
    }
    writeRequest(json);
    json.writeEndObject();
  }

  private void writeRequest(JsonGenerator json) throws IOException {
    json.writeStringField("method", destination == null ? "GET" : "POST");
    json.writeStringField("url", url);
    json.writeObjectFieldStart("headers");
    json.writeStringField("Prefer", GraphClient.IMMUTABLE_IDS);
    json.writeStringField("client-request-id", UUID.randomUUID().toString());
    if (destination != null) {
      json.writeStringField("Content-Type", "application/json");
    }
    json.writeEndObject();
    if (destination != null) {
      json.writeObjectFieldStart("body");
      json.writeStringField("destinationId", destination);
      json.writeEndObject();
    }
  }
}
