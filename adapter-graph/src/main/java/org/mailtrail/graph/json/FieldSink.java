package org.mailtrail.graph.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Takes the fields of one JSON object as they come by. */
@FunctionalInterface
public interface FieldSink {
  /**
   * Takes one field. The parser stands at the first token of its value; what is left of the value
   * afterwards is skipped.
   */
  void field(String name, JsonParser json) throws IOException;
}
