package org.mailtrail.simulator.graph.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/** Reads and writes JSON bodies. */
public final class JsonBodies {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TYPE = "application/json;odata.metadata=minimal;charset=utf-8";

  private JsonBodies() {}

  /** Writes the fields of an object. */
  @FunctionalInterface
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  public static Response response(int status, Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot be written", impossible);
    }
    return Response.of(status, TYPE, bytes.toByteArray());
  }

  public static JsonNode body(Request request) {
    try {
      JsonNode node = MAPPER.readTree(request.body());
      if (node == null || !node.isObject()) {
        throw GraphError.badRequest("The request body is not a JSON object.");
      }
      return node;
    } catch (IOException notJson) {
      throw GraphError.badRequest("The request body is not JSON.");
    }
  }

  public static JsonNode tree(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (IOException notJson) {
      throw new UncheckedIOException("not JSON", notJson);
    }
  }

  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a tree cannot be written", impossible);
    }
  }
}
