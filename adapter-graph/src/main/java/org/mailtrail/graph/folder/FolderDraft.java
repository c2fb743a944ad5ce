package org.mailtrail.graph.folder;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.Values;
import org.mailtrail.graph.message.PropertyDraft;

/** A mail folder, while it is read. */
public final class FolderDraft implements FieldSink {
  private final Values values = new Values();
  private @Nullable String id;
  private @Nullable String name;
  private boolean isSearch;
  private long children;
  private long items;
  private long bytes = -1;

  @Override
  public void field(String field, JsonParser json) throws IOException {
    switch (field) {
      case "id" -> id = values.text(field, json);
      case "displayName" -> name = values.text(field, json);
      case "childFolderCount" -> children = values.number(field, json);
      case "@odata.type" ->
          isSearch = "#microsoft.graph.mailSearchFolder".equals(values.text(field, json));
      case "totalItemCount" -> items = values.number(field, json);
      case "singleValueExtendedProperties" ->
          JsonStream.objects(json, PropertyDraft::new).forEach(this::property);
      default -> json.skipChildren();
    }
  }

  private void property(PropertyDraft property) {
    if (property.tag() == PropertyDraft.MESSAGE_SIZE) {
      bytes = property.number();
    }
  }

  /** Id and name; empty where Graph left one out. */
  public Place place() {
    return new Place(id == null ? "" : id, name());
  }

  /** The name as a person sees it. */
  public String name() {
    return name == null ? "" : name;
  }

  /** Whether it shows what lies in other folders. */
  boolean isSearch() {
    return isSearch;
  }

  /** How many folders are right below it. */
  long children() {
    return children;
  }

  /** How many messages. */
  public long items() {
    return items;
  }

  /** How much room they take, -1 where Graph does not say. */
  public long bytes() {
    return bytes;
  }

  /**
   * A folder.
   *
   * @param id by which Graph knows it
   * @param name as a person sees it
   */
  public record Place(String id, String name) {}
}
