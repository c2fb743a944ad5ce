package org.mailtrail.graph.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.json.FieldSink;

/** The fields of an OAuth error answer, as Entra ID has them. */
final class RefusalBody implements FieldSink {
  private String error = "";
  private String suberror = "";
  private String description = "";
  private @Nullable String claims;

  @Override
  public void field(String name, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      return;
    }
    switch (name) {
      case "error" -> error = json.getText();
      case "suberror" -> suberror = json.getText();
      case "error_description" -> description = json.getText();
      case "claims" -> claims = json.getText();
      default -> json.skipChildren();
    }
  }

  boolean isError() {
    return !error.isEmpty();
  }

  PlatformRefusal refusal(Scrubber scrubber) {
    return PlatformRefusal.oauth(
        scrubber.code(error),
        scrubber.code(suberror),
        scrubber.words(description),
        Optional.ofNullable(claims).filter(text -> !text.isBlank()));
  }
}
