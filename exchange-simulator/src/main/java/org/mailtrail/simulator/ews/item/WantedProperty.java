package org.mailtrail.simulator.ews.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mailtrail.simulator.soap.XmlNode;
import org.mailtrail.simulator.soap.XmlOut;

/**
 * A property that a request names.
 *
 * @param uri FieldURI, with its index where it has one; empty for an extended property
 * @param tag the MAPI property id; -1 where there is none
 * @param attributes of an extended property, as they are echoed
 */
public record WantedProperty(String uri, int tag, List<String> attributes) {
  /** Copies the attributes. */
  public WantedProperty {
    attributes = List.copyOf(attributes);
  }

  /** Reads FieldURI, IndexedFieldURI or ExtendedFieldURI. */
  public static WantedProperty of(XmlNode path) {
    if (!path.name().equals("ExtendedFieldURI")) {
      String index = path.attribute("FieldIndex").map(name -> ":" + name).orElse("");
      return new WantedProperty(path.attribute("FieldURI").orElse("") + index, -1, List.of());
    }
    int tag = path.attribute("PropertyTag").map(WantedProperty::number).orElse(-1);
    List<String> attributes = new ArrayList<>();
    for (String name :
        List.of("DistinguishedPropertySetId", "PropertySetId", "PropertyName", "PropertyId")) {
      path.attribute(name).ifPresent(value -> attributes.addAll(List.of(name, value)));
    }
    if (tag >= 0) {
      attributes.addAll(List.of("PropertyTag", "0x" + Integer.toHexString(tag)));
    }
    attributes.addAll(List.of("PropertyType", path.attribute("PropertyType").orElse("String")));
    return new WantedProperty("", tag, attributes);
  }

  /** Decimal or, with 0x, hexadecimal. */
  private static int number(String text) {
    try {
      return Integer.decode(text.toLowerCase(Locale.ROOT));
    } catch (NumberFormatException wrong) {
      return -1;
    }
  }

  boolean isExtended() {
    return uri.isEmpty();
  }

  /** Writes an extended property with its value. */
  void write(XmlOut xml, String value) {
    xml.start("t:ExtendedProperty");
    xml.empty("t:ExtendedFieldURI", attributes.toArray(String[]::new));
    xml.element("t:Value", value).end();
  }
}
