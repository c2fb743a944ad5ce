package org.mailtrail.graph.batch;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.Values;

/** Where a message lies, while it is read. */
final class PlaceDraft implements FieldSink {
  private final Values values = new Values();
  private @Nullable String id;
  private @Nullable String folder;

  @Override
  public void field(String name, JsonParser json) throws IOException {
    if (name.equals("id")) {
      id = values.text(name, json);
    } else if (name.equals("parentFolderId")) {
      folder = values.text(name, json);
    }
  }

  @Nullable String id() {
    return id;
  }

  @Nullable String folder() {
    return folder;
  }
}
