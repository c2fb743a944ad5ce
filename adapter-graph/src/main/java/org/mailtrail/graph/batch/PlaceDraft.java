package org.mailtrail.graph.batch;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.Values;

/** Where a message lies, while it is read. */
final class PlaceDraft implements FieldSink {
  private final Values values = new Values();
  private @Nullable String id;
  private @Nullable String folder;
  private @Nullable String webLink;

  @Override
  public void field(String name, JsonParser json) throws IOException {
    if (name.equals("id")) {
      id = values.text(name, json);
    } else if (name.equals("parentFolderId")) {
      folder = values.text(name, json);
    } else if (name.equals("webLink")) {
      webLink = values.text(name, json);
    }
  }

  @Nullable String id() {
    return id;
  }

  /** The address that opens it in Outlook on the web. */
  Optional<String> webLink() {
    return Optional.ofNullable(webLink);
  }

  @Nullable String folder() {
    return folder;
  }
}
