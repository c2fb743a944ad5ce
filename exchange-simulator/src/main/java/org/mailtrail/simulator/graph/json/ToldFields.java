package org.mailtrail.simulator.graph.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/** Copies the fields of a message that Graph is made to tell. */
final class ToldFields {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> OUR_OWN = Set.of("id", "parentFolderId");

  private ToldFields() {}

  /** Writes the object's fields as they are, whether or not they were asked for. */
  static void copy(String object, JsonGenerator out) throws IOException {
    try (JsonParser told = JSON.createParser(object)) {
      told.nextToken();
      while (told.nextToken() == JsonToken.FIELD_NAME) {
        String name = told.currentName();
        told.nextToken();
        if (OUR_OWN.contains(name)) {
          told.skipChildren();
        } else {
          out.writeFieldName(name);
          out.copyCurrentStructure(told);
        }
      }
    }
  }
}
