package org.mailtrail.ews.operation;

import java.util.function.Consumer;
import org.mailtrail.ews.soap.SoapEnvelope;
import org.mailtrail.ews.soap.Xml;

/**
 * One request.
 *
 * @param name the operation, as Exchange calls it
 * @param content writes its element
 * @param finds how many items its lists hold at most
 */
public record Operation(String name, Consumer<Xml> content, int finds) {
  /** The SOAP action of the operation. */
  public String action() {
    return "\"" + SoapEnvelope.MESSAGES + "/" + name + "\"";
  }

  static Operation of(String name, Consumer<Xml> inner, String... attributes) {
    return new Operation(name, xml -> xml.element("m:" + name, inner, attributes), 0);
  }

  /** The same, whose lists hold so many items at most. */
  Operation finding(int items) {
    return new Operation(name, content, items);
  }
}
