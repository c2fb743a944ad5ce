package org.mailtrail.simulator.ews.item;

import java.util.List;
import org.mailtrail.mime.MimeParts;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.soap.XmlOut;

/** Writes what of an item lies in its MIME parts: the body and the list of attachments. */
final class ItemParts {
  private final Shape shape;
  private final boolean listing;
  private final SimulatedMailbox mailbox;

  ItemParts(Shape shape, boolean listing, SimulatedMailbox mailbox) {
    this.shape = shape;
    this.listing = listing;
    this.mailbox = mailbox;
  }

  void write(XmlOut xml, Item item) {
    boolean body = shape.wants("item:Body");
    boolean attachments = shape.wants("item:Attachments");
    if (listing || !body && !attachments) {
      return;
    }
    MimeParts parts = MimeParts.of(mailbox.raw(item));
    if (body) {
      boolean html = parts.text().isEmpty() && !parts.html().isEmpty();
      xml.element("t:Body", html ? parts.html() : parts.text(), "BodyType", html ? "HTML" : "Text");
    }
    if (attachments && !parts.attachments().isEmpty()) {
      write(xml, item, parts.attachments());
    }
  }

  private static void write(XmlOut xml, Item item, List<MimeParts.Attachment> attachments) {
    xml.start("t:Attachments");
    for (int i = 0; i < attachments.size(); i++) {
      xml.start("t:FileAttachment");
      describe(xml, item, i, attachments.get(i));
      xml.end();
    }
    xml.end();
  }

  /** An attachment's id is its item's and its place. */
  static void describe(XmlOut xml, Item item, int at, MimeParts.Attachment attachment) {
    xml.empty("t:AttachmentId", "Id", Attachments.id(item, at));
    xml.element("t:Name", attachment.name());
    xml.element("t:ContentType", attachment.contentType());
    xml.element("t:Size", Integer.toString(attachment.bytes().length));
  }
}
