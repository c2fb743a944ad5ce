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
      boolean isAccessToken =
          in.nextToken() == JsonToken.START_OBJECT && name.equals(ACCESS_TOKEN) && !isSaid;
      out.writeFieldName(name);
      if (isAccessToken) {
        isSaid = true;
        accessToken(in, out);
      } else {
        out.copyCurrentStructure(in);
      }
    }
    if (!isSaid) {
      out.writeObjectFieldStart(ACCESS_TOKEN);
      capability(out);
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void accessToken(JsonParser in, JsonGenerator out) throws IOException {
    out.writeStartObject();
    capability(out);
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      if (name.equals("xms_cc")) {
        in.skipChildren();
      } else {
        out.writeFieldName(name);
        out.copyCurrentStructure(in);
      }
    }
    out.writeEndObject();
  }

  private static void capability(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("xms_cc");
    out.writeArrayFieldStart("values");
    out.writeString("cp1");
    out.writeEndArray();
    out.writeEndObject();
  }
}
