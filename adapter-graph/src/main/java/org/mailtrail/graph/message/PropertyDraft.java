package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Locale;
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

  /** PidTagMessageClass (MS-OXPROPS). */
  static final int ITEM_CLASS = 0x001A;

  /** PidTagSenderSmtpAddress (MS-OXPROPS). */
  static final int SENDER_SMTP = 0x5D01;

  /** PidTagSentRepresentingSmtpAddress (MS-OXPROPS). */
  static final int FROM_SMTP = 0x5D02;

  /** PidTagSmtpAddress, of a recipient (MS-OXPROPS). */
  static final int RECIPIENT_SMTP = 0x39FE;

  /** Asks for the size of a message or folder. */
  public static final String EXPAND_SIZE =
      "singleValueExtendedProperties($filter=id eq 'Long 0x0E08')";

  /** Asks for what of a message only MAPI tells. */
  public static final String EXPAND =
      "singleValueExtendedProperties($filter=id eq 'Integer 0x0036' or id eq 'Long 0x0E08'"
          + " or id eq 'String 0x001A' or id eq 'String 0x5D01' or id eq 'String 0x5D02')";

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
    int hex = id == null ? -1 : id.toLowerCase(Locale.ROOT).indexOf("0x");
    try {
      return id == null || hex < 0 ? -1 : Integer.parseInt(id.substring(hex + 2).strip(), 16);
    } catch (NumberFormatException named) {
      return -1;
    }
  }

  /** The property's value; -1 where it is no number. */
  public long number() {
    try {
      return value == null ? -1 : Long.parseLong(value.strip());
    } catch (NumberFormatException other) {
      return -1;
    }
  }

  /** The property's value; empty where there is none. */
  String text() {
    return value == null ? "" : value;
  }
}
