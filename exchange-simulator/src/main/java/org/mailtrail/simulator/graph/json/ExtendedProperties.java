package org.mailtrail.simulator.graph.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.mime.address.MailAddress;
import org.mailtrail.simulator.mailbox.Item;

/** Writes the MAPI properties of a message that a request has named in {@code $expand}. */
public final class ExtendedProperties {
  private static final String NAME = "singleValueExtendedProperties";

  private final String expanded;

  ExtendedProperties(String expanded) {
    this.expanded = expanded;
  }

  boolean isWanted() {
    return expanded.startsWith(NAME);
  }

  void write(JsonGenerator json, Item item) throws IOException {
    json.writeArrayFieldStart(NAME);
    if (asks("0x0036", "0x36")) {
      property(json, "Integer 0x36", Integer.toString(item.mail().sensitivity()));
    }
    if (asks("0x0E08", "0xe08")) {
      property(json, "Long 0xe08", Integer.toString(item.size()));
    }
    if (asks("0x001A", "0x1a")) {
      property(json, "String 0x1a", item.mail().shape().itemClass());
    }
    smtp(json, "0x5D01", "0x5d01", item.mail().people().sender());
    smtp(json, "0x5D02", "0x5d02", item.mail().people().from());
    json.writeEndArray();
  }

  private boolean asks(String tag, String written) {
    return expanded.contains(tag) || expanded.contains(written);
  }

  private void smtp(JsonGenerator json, String tag, String written, @Nullable MailAddress address)
      throws IOException {
    if (asks(tag, written) && address != null) {
      property(json, "String " + written, address.address());
    }
  }

  /** Writes one of them, as Graph spells its id. */
  public static void property(JsonGenerator json, String id, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("value", value);
    json.writeEndObject();
  }
}
