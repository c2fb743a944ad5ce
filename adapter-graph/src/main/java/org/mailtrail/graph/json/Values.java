package org.mailtrail.graph.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the scalars of one object, and remembers the first that has the wrong type. */
public final class Values {
  private @Nullable String problem;

  /** The text; null where there is none. */
  public @Nullable String text(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    if (json.currentToken() != JsonToken.VALUE_NULL) {
      wrong(name, "a text");
    }
    return null;
  }

  /** The truth value; false where there is none. */
  public boolean flag(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_TRUE) {
      return true;
    }
    if (json.currentToken() != JsonToken.VALUE_FALSE
        && json.currentToken() != JsonToken.VALUE_NULL) {
      wrong(name, "a truth value");
    }
    return false;
  }

  /** The whole number; 0 where there is none. */
  public long number(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return json.getLongValue();
    }
    wrong(name, "a number");
    return 0;
  }

  /** Notes that the field is not what it should be. */
  public void wrong(String name, String expected) {
    if (problem == null) {
      problem = name + " is not " + expected;
    }
  }

  /** What is wrong; null when nothing is. */
  public @Nullable String problem() {
    return problem;
  }
}
