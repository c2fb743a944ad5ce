package org.mailtrail.graph.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import org.mailtrail.graph.json.FieldSink;

/** What must be in an answer with tokens (RFC 6749 §5.1). */
final class TokenBody implements FieldSink {
  private boolean hasToken;
  private Duration lifetime = Duration.ZERO;

  @Override
  public void field(String name, JsonParser json) throws IOException {
    boolean isText = json.currentToken() == JsonToken.VALUE_STRING;
    if (name.equals("access_token")) {
      hasToken = isText && !json.getText().isBlank();
    } else if (name.equals("expires_in") && json.currentToken().isScalarValue()) {
      lifetime = Duration.ofSeconds(Math.max(0, json.getValueAsLong(0)));
    }
  }

  boolean hasToken() {
    return hasToken;
  }

  /** For how long the access token serves. */
  Duration lifetime() {
    return lifetime;
  }
}
