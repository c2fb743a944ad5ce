package org.mailtrail.simulator.ews.item;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.mime.HeaderBlock;
import org.mailtrail.mime.HeaderField;
import org.mailtrail.mime.address.MailAddress;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.ews.call.Make;
import org.mailtrail.simulator.ews.call.Places;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.soap.XmlOut;

/**
 * Writes items in the order of types.xsd (ItemType, MessageType). In a list, strings are cut at 255
 * characters, authors have no address, and there are neither recipients nor header fields.
 */
public final class ItemXml {
  /** Page "FindItem operation", remarks: the first 255 bytes of a string. */
  private static final int LONGEST_IN_LIST = 255;

  private static final List<String> SENSITIVITIES =
      List.of("Normal", "Personal", "Private", "Confidential");

  private final EwsCall call;
  private final Shape shape;
  private final boolean listing;
  private final SimulatedMailbox mailbox;
  private final ItemValues values;

  public ItemXml(EwsCall call, Shape shape, boolean listing, SimulatedMailbox mailbox) {
    this.call = call;
    this.shape = shape;
    this.listing = listing;
    this.mailbox = mailbox;
    this.values = new ItemValues(call, mailbox);
  }

  /** The element for an item of this class (MS-OXWSMSG, MS-OXWSMTGS). */
  public static String element(Item item) {
    String itemClass = item.mail().shape().itemClass();
    if (itemClass.startsWith("IPM.Schedule.Meeting.Resp")) {
      return "t:MeetingResponse";
    }
    return itemClass.startsWith("IPM.Schedule.Meeting.Request") ? "t:MeetingRequest" : "t:Message";
  }

  public static void id(XmlOut xml, Item item) {
    String changeKey = Integer.toHexString(item.id().hashCode());
    xml.empty("t:ItemId", "Id", Places.toEws(item.id()), "ChangeKey", "CQAAABYA" + changeKey);
  }

  public void write(XmlOut xml, Item item) {
    xml.start(element(item));
    if (shape.mime() && !listing) {
      xml.start("t:MimeContent", "CharacterSet", "UTF-8");
      xml.base64(mailbox.content(item)).end();
    }
    id(xml, item);
    if (shape.wants("item:ParentFolderId")) {
      FolderXml.id(xml, "t:ParentFolderId", item.folder());
    }
    facts(xml, item);
    message(xml, item);
    if (call.make() == Make.OTHER) {
      xml.element("t:ServerRemark", "of another make");
    }
    xml.end();
  }

  private void facts(XmlOut xml, Item item) {
    text(xml, "item:ItemClass", () -> item.mail().shape().itemClass());
    text(xml, "item:Subject", () -> subject(item));
    text(xml, "item:Sensitivity", () -> SENSITIVITIES.get(item.mail().sensitivity()));
    new ItemParts(shape, listing, mailbox).write(xml, item);
    text(xml, "item:DateTimeReceived", () -> call.time(item.receivedAt()));
    text(xml, "item:Size", () -> Integer.toString(item.size()));
    text(xml, "item:Importance", () -> "Normal");
    text(xml, "item:InReplyTo", () -> values.header(item, "In-Reply-To").orElse(null));
    text(xml, "item:IsSubmitted", () -> "false");
    text(xml, "item:IsDraft", () -> Boolean.toString(item.isDraft()));
    headers(xml, item);
    text(xml, "item:DateTimeSent", () -> sentAt(item));
    text(xml, "item:DateTimeCreated", () -> call.time(item.receivedAt()));
    text(xml, "item:HasAttachments", () -> hasAttachments(item));
    for (WantedProperty property : shape.extended()) {
      values.of(item, property.tag()).ifPresent(value -> property.write(xml, cut(value)));
    }
    text(xml, "item:WebClientReadFormQueryString", () -> webLink(item));
  }

  private String subject(Item item) {
    String subject = item.mail().subject();
    return call.isOf(Fault.ILLEGAL_CHARACTERS) ? "\u001A" + subject + "\u0000" : subject;
  }

  private @Nullable String sentAt(Item item) {
    return item.mail().sentAt() == null ? null : call.time(item.mail().sentAt());
  }

  private static String hasAttachments(Item item) {
    return Boolean.toString(item.mail().shape().hasAttachments());
  }

  private static String webLink(Item item) {
    return "?ItemID="
        + URLEncoder.encode(Places.toEws(item.id()), StandardCharsets.UTF_8)
        + "&exvsurl=1&viewmodel=ReadMessageItem";
  }

  private void message(XmlOut xml, Item item) {
    person(xml, "message:Sender", item.mail().people().sender());
    people(xml, "message:ToRecipients", item.mail().people().to());
    people(xml, "message:CcRecipients", item.mail().people().cc());
    person(xml, "message:From", item.mail().people().from());
    text(xml, "message:InternetMessageId", () -> item.mail().messageId());
    text(xml, "message:IsRead", () -> "false");
    text(xml, "message:References", () -> values.header(item, "References").orElse(null));
  }

  private void text(XmlOut xml, String uri, Supplier<@Nullable String> value) {
    if (shape.wants(uri)) {
      String text = value.get();
      if (text != null) {
        xml.element("t:" + uri.substring(uri.indexOf(':') + 1), cut(text));
      }
    }
  }

  private String cut(String text) {
    boolean whole = !listing && call.make() != Make.FRUGAL;
    if (whole || text.length() <= LONGEST_IN_LIST) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_IN_LIST - 1));
    return text.substring(0, splitsPair ? LONGEST_IN_LIST - 1 : LONGEST_IN_LIST);
  }

  private void person(XmlOut xml, String uri, @Nullable MailAddress person) {
    if (person != null && shape.wants(uri)) {
      xml.start("t:" + uri.substring(uri.indexOf(':') + 1));
      mailbox(xml, person);
      xml.end();
    }
  }

  private void people(XmlOut xml, String uri, List<MailAddress> people) {
    if (!listing && !people.isEmpty() && shape.wants(uri)) {
      xml.start("t:" + uri.substring(uri.indexOf(':') + 1));
      people.forEach(person -> mailbox(xml, person));
      xml.end();
    }
  }

  private void mailbox(XmlOut xml, MailAddress person) {
    xml.start("t:Mailbox");
    xml.element("t:Name", cut(person.name().isEmpty() ? person.address() : person.name()));
    if (!listing && !person.address().isEmpty()) {
      xml.element("t:EmailAddress", person.address()).element("t:RoutingType", "SMTP");
      xml.element("t:MailboxType", "OneOff");
    }
    xml.end();
  }

  private void headers(XmlOut xml, Item item) {
    List<HeaderField> wanted =
        listing
                || shape.uris().stream()
                    .noneMatch(uri -> uri.startsWith("item:InternetMessageHeader"))
            ? List.of()
            : HeaderBlock.of(mailbox.raw(item)).fields().stream().filter(this::wants).toList();
    if (!wanted.isEmpty()) {
      xml.start("t:InternetMessageHeaders");
      wanted.forEach(
          field ->
              xml.element("t:InternetMessageHeader", field.body(), "HeaderName", field.name()));
      xml.end();
    }
  }

  private boolean wants(HeaderField field) {
    return shape.uris().contains("item:InternetMessageHeaders")
        || shape.uris().stream()
            .anyMatch(uri -> uri.equalsIgnoreCase("item:InternetMessageHeader:" + field.name()));
  }
}
