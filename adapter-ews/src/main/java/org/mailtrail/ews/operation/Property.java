package org.mailtrail.ews.operation;

import java.util.Locale;
import java.util.Optional;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.soap.Xml;

/**
 * A property of an item or folder in a request.
 *
 * @param shape what names it
 * @param name a field URI, a tag, or the name of one of our own
 * @param type the MAPI type, empty for a field URI
 */
public record Property(Shape shape, String name, String type) {
  /** PidTagInternetMessageId, in full where FindItem cuts at 255 characters (MS-OXPROPS). */
  public static final Property MESSAGE_ID = tag("0x1035", "String");

  /** PidTagSearchKey: stays the same when an item moves (MS-OXPROPS). */
  public static final Property SEARCH_KEY = tag("0x300B", "Binary");

  /** PidTagMessageSizeExtended of a folder (MS-OXPROPS). */
  public static final Property FOLDER_SIZE = tag("0x0E08", "Long");

  /** PidTagReplicaList: the public folder mailbox that has a folder's content (MS-OXPROPS). */
  public static final Property REPLICAS = tag("0x6698", "Binary");

  /** PidTagSenderSmtpAddress, for senders of the organisation itself (MS-OXPROPS). */
  public static final Property SENDER_SMTP = tag("0x5D01", "String");

  /** PidTagSentRepresentingSmtpAddress, likewise for From (MS-OXPROPS). */
  public static final Property FROM_SMTP = tag("0x5D02", "String");

  /** PidTagMessageFlags; a copy that is made with the flag for read is no draft (MS-OXPROPS). */
  public static final Property FLAGS = tag("0x0E07", "Integer");

  /** PidTagMessageDeliveryTime (MS-OXPROPS). */
  public static final Property DELIVERED = tag("0x0E06", "SystemTime");

  /** Whose copy an item is; only on items that were copied because they could not be moved. */
  public static final Property COPY_OF = new Property(Shape.OWN, "MailtrailCopyOf", "String");

  /** A property by its field URI. */
  public static Property field(String uri) {
    return new Property(Shape.FIELD, uri, "");
  }

  private static Property tag(String tag, String type) {
    return new Property(Shape.TAG, tag, type);
  }

  void write(Xml xml) {
    switch (shape) {
      case FIELD -> xml.empty("t:FieldURI", "FieldURI", name);
      case TAG -> xml.empty("t:ExtendedFieldURI", "PropertyTag", name, "PropertyType", type);
      case OWN ->
          xml.empty(
              "t:ExtendedFieldURI",
              "DistinguishedPropertySetId",
              "PublicStrings",
              "PropertyName",
              name,
              "PropertyType",
              type);
    }
  }

  void writeValue(Xml xml, String value) {
    xml.element(
        "t:ExtendedProperty",
        inner -> {
          write(inner);
          inner.leaf("t:Value", value);
        });
  }

  void isEqualTo(Xml xml, String value) {
    xml.element(
        "t:IsEqualTo",
        inner -> {
          write(inner);
          inner.element(
              "t:FieldURIOrConstant", constant -> constant.empty("t:Constant", "Value", value));
        });
  }

  /** Its value in an item or folder; servers write tags in their own ways. */
  public Optional<String> of(Node element) {
    for (Node child : element.children()) {
      if (child.name().equals("ExtendedProperty")
          && child.child("ExtendedFieldURI").filter(this::isNamedBy).isPresent()) {
        return child.textAt("Value");
      }
    }
    return Optional.empty();
  }

  /** Its value in an item, be it an element of its own or an extended property. */
  Optional<String> in(Node item) {
    return shape == Shape.FIELD ? item.textAt(name.substring(name.indexOf(':') + 1)) : of(item);
  }

  private boolean isNamedBy(Node uri) {
    return shape == Shape.OWN
        ? uri.attribute("PropertyName").filter(name::equals).isPresent()
        : uri.attribute("PropertyTag").filter(this::isTag).isPresent();
  }

  /** Two hexadecimal numbers of one length are one number where their digits are. */
  private boolean isTag(String tag) {
    return tag.startsWith("0x") && tag.length() == name.length()
        ? tag.equalsIgnoreCase(name)
        : number(tag) == number(name);
  }

  private static int number(String tag) {
    String text = tag.strip().toLowerCase(Locale.ROOT);
    try {
      return text.startsWith("0x")
          ? Integer.parseInt(text.substring(2), 16)
          : Integer.parseInt(text);
    } catch (NumberFormatException other) {
      return -1;
    }
  }

  /** What names a property. */
  public enum Shape {
    /** A field URI of EWS. */
    FIELD,
    /** A MAPI property tag. */
    TAG,
    /** A name of our own. */
    OWN
  }
}
