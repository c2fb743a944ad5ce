package org.mailtrail.graph.msal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/**
 * The claims that a refused request asked for, as a parameter of a token request. MSAL drops those
 * of a silent request on its way to the platform (seen with 1.26.0), so they take another way, and
 * bring along the client's capability, which MSAL would have added.
 */
public final class ClaimsParameter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String ACCESS_TOKEN = "access_token";

  private ClaimsParameter() {}

  /** The parameter; none where the claims are empty or unreadable. */
  public static Map<String, String> parameters(String claims) {
    if (claims.isBlank()) {
      return Map.of();
    }
    StringWriter merged = new StringWriter();
    try (JsonParser in = JSON.createParser(claims);
        JsonGenerator out = JSON.createGenerator(merged)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      merge(in, out);
    } catch (IOException unreadable) {
      return Map.of();
    }
    return Map.of("claims", merged.toString());
  }

  private static void merge(JsonParser in, JsonGenerator out) throws IOException {
    boolean isSaid = false;
    out.writeStartObject();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      boolean isObject = in.nextToken() == JsonToken.START_OBJECT;
      if (isObject && name.equals(ACCESS_TOKEN) && !isSaid) {
        isSaid = true;
        accessToken(in, out);
      } else {
        copy(name, in, out);
      }
    }
    if (!isSaid) {
      capabilityAlone(out);
    }
    out.writeEndObject();
  }

  private static void capabilityAlone(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(ACCESS_TOKEN);
    capability(out);
    out.writeEndObject();
  }

  private static void accessToken(JsonParser in, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(ACCESS_TOKEN);
    capability(out);
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      if (name.equals("xms_cc")) {
        in.skipChildren();
      } else {
        copy(name, in, out);
      }
    }
    out.writeEndObject();
  }

  private static void copy(String name, JsonParser in, JsonGenerator out) throws IOException {
    out.writeFieldName(name);
    out.copyCurrentStructure(in);
  }

  private static void capability(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("xms_cc");
    out.writeArrayFieldStart("values");
    out.writeString("cp1");
    out.writeEndArray();
    out.writeEndObject();
  }
}
