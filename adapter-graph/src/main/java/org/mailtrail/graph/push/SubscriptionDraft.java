package org.mailtrail.graph.push;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.Values;
import org.mailtrail.graph.message.GraphTimes;

/** A subscription while it is read. */
final class SubscriptionDraft implements FieldSink {
  private final Values values = new Values();
  private @Nullable String id;
  private @Nullable String ends;

  @Override
  public void field(String name, JsonParser json) throws IOException {
    switch (name) {
      case "id" -> id = values.text(name, json);
      case "expirationDateTime" -> ends = values.text(name, json);
      default -> json.skipChildren();
    }
  }

  Optional<String> id() {
    return Optional.ofNullable(id).filter(text -> !text.isBlank());
  }

  Optional<Instant> ends() {
    return GraphTimes.parse(ends);
  }
}
