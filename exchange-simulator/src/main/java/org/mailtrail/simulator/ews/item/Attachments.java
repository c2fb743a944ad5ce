package org.mailtrail.simulator.ews.item;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mailtrail.mime.MimeParts;
import org.mailtrail.simulator.ews.call.AnswerEnvelope;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.ews.call.EwsError;
import org.mailtrail.simulator.ews.call.Places;
import org.mailtrail.simulator.http.Content;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.soap.SoapFault;
import org.mailtrail.simulator.soap.XmlNode;
import org.mailtrail.simulator.soap.XmlOut;

/** GetAttachment (MS-OXWSATT). */
public final class Attachments {
  private static final String MARK = "ABEgAQ";
  private static final int DIGITS = 4;

  private final Places places;

  private Attachments(EwsCall call) {
    this.places = new Places(call);
  }

  public static XmlOut get(EwsCall call) {
    List<XmlNode> ids = call.required("AttachmentIds").children();
    return new AnswerEnvelope(call, "m:Attachments").each(ids, new Attachments(call)::got);
  }

  static String id(Item item, int at) {
    String number = String.format(Locale.ROOT, "%0" + DIGITS + "d", at);
    return Places.toEws(item.id()).replace("=", "") + MARK + number;
  }

  private static int mark(String id) {
    int mark = id.lastIndexOf(MARK);
    if (mark < 0 || !id.substring(mark + MARK.length()).matches("\\d{" + DIGITS + "}")) {
      throw new EwsError("ErrorInvalidAttachmentId", "The specified attachment Id is invalid.");
    }
    return mark;
  }

  private Consumer<XmlOut> got(XmlNode idNode) {
    String id = idNode.attribute("Id").orElseThrow(() -> SoapFault.schema("No Id.", 1, 1));
    int mark = mark(id);
    int at = Integer.parseInt(id.substring(mark + MARK.length()));
    Places.Found found = places.item(id.substring(0, mark));
    List<MimeParts.Attachment> all = MimeParts.of(found.mailbox().raw(found.item())).attachments();
    if (at >= all.size()) {
      throw new EwsError(
          "ErrorCannotOpenFileAttachment", "The specified attachment could not be opened.");
    }
    return xml -> {
      xml.start("m:Attachments").start("t:FileAttachment");
      ItemParts.describe(xml, found.item(), at, all.get(at));
      xml.start("t:Content").base64(Content.of(all.get(at).bytes())).end();
      xml.end().end();
    };
  }
}
