package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.Values;

/**
 * One element of {@code singleValueExtendedProperties}, while it is read. Graph writes the tag back
 * in its own way: {@code Long 0x0E08} is answered as {@code Long 0xe08}.
 */
public final class PropertyDraft implements FieldSink {
  /** PidTagSensitivity (MS-OXPROPS). */
  static final int SENSITIVITY = 0x0036;

  /** PidTagMessageSize and, of a folder, PidTagMessageSizeExtended (MS-OXPROPS). */
  public static final int MESSAGE_SIZE = 0x0E08;

  /** Asks for the size of a message or folder. */
  public static final String EXPAND_SIZE =
      "singleValueExtendedProperties($filter=id eq 'Long 0x0E08')";

  /** Asks for sensitivity and size of a message. */
  public static final String EXPAND_BOTH =
      "singleValueExtendedProperties($filter=id eq 'Integer 0x0036' or id eq 'Long 0x0E08')";

  private final Values values = new Values();
  private @Nullable String id;
  private @Nullable String value;

  @Override
  public void field(String name, JsonParser json) throws IOException {
    if (name.equals("id")) {
      id = values.text(name, json);
    } else if (name.equals("value")) {
      value = values.text(name, json);
    }
  }

  /** The property's tag; -1 where it makes no sense. */
  public int tag() {
    int hex = id == null ? -1 : id.indexOf("0x");
    try {
      return id == null || hex < 0 ? -1 : Integer.parseInt(id.substring(hex + 2), 16);
    } catch (NumberFormatException named) {
      return -1;
    }
  }

  /** The property's value; -1 where it is no number. */
  public long number() {
    try {
      return value == null ? -1 : Long.parseLong(value);
    } catch (NumberFormatException other) {
      return -1;
    }
  }
}
