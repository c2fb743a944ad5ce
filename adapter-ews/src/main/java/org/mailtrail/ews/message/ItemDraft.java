package org.mailtrail.ews.message;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;

/**
 * An item of an answer on its way to a message.
 *
 * @param node the item
 * @param owa the address of Outlook on the web
 */
public record ItemDraft(Node node, URI owa) {
  /** Less one, for a server may not cut through the middle of a character. */
  private static final int CUT_AT = 254;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** What a decision needs of an item. */
  public static final List<Property> PROPERTIES =
      List.of(
          Property.field("item:ParentFolderId"),
          Property.field("item:ItemClass"),
          Property.field("item:Subject"),
          Property.field("item:Sensitivity"),
          Property.field("item:DateTimeReceived"),
          Property.field("item:Size"),
          Property.field("item:IsDraft"),
          Property.field("item:InternetMessageHeaders"),
          Property.field("item:DateTimeSent"),
          Property.field("item:HasAttachments"),
          Property.field("item:WebClientReadFormQueryString"),
          Property.field("item:ConversationId"),
          Property.field("message:Sender"),
          Property.field("message:ToRecipients"),
          Property.field("message:CcRecipients"),
          Property.field("message:From"),
          Property.field("message:InternetMessageId"),
          Property.MESSAGE_ID,
          Property.SEARCH_KEY,
          Property.SENDER_SMTP,
          Property.FROM_SMTP);

  /** The id in an item; without one, nothing can be done with it. */
  public static Optional<ItemId> id(Node item) {
    return item.child("ItemId").flatMap(id -> id.attribute("Id")).map(ItemId::new);
  }

  /** The folder in which an item lies. */
  public static Optional<String> folder(Node item) {
    return item.child("ParentFolderId").flatMap(id -> id.attribute("Id"));
  }

  /** The address that opens an item in Outlook on the web. */
  public static Optional<String> webLink(Node item, URI owa) {
    return item.textAt("WebClientReadFormQueryString").map(query -> joined(query, owa));
  }

  private static String joined(String query, URI owa) {
    if (query.startsWith("https:") || query.startsWith("http:")) {
      return query;
    }
    String base = owa.toString();
    String slashed = base.endsWith("/") ? base : base + "/";
    return slashed + (query.startsWith("/") ? query.substring(1) : query);
  }

  /**
   * The message, or why it is none.
   *
   * @param item its id
   * @param marks by what it is known again
   * @param now the time at which it is read
   */
  public IntakeItem item(ItemId item, LastingTraits marks, Instant now) {
    if (marks.key().isEmpty()) {
      return new IntakeItem.Illegible(
          item, Optional.empty(), LedgerSentence.NOTHING_TO_KNOW_IT_BY.with());
    }
    return new IntakeItem.Legible(message(item, marks.key().get(), marks.sent(), marks.came(now)));
  }

  private Message message(ItemId item, MessageKey key, Optional<Instant> sent, Instant received) {
    return new Message(
        key,
        new StoredItem(item, webLink(node, owa), hasAttachments(), size()),
        ItemPeople.of(node),
        new Summary(subject(), sent, received, conversation()),
        ItemTraits.of(node));
  }

  private String subject() {
    String told = node.child("Subject").map(Node::text).orElse("");
    return told.length() < CUT_AT ? told : MimeFields.subject(node, told).orElse(told);
  }

  private Optional<String> conversation() {
    return node.child("ConversationId").flatMap(id -> id.attribute("Id"));
  }

  private boolean hasAttachments() {
    return ItemTraits.isSet(node, "HasAttachments");
  }

  private long size() {
    return node.textAt("Size")
        .filter(text -> NUMBER.matcher(text).matches())
        .map(Long::parseLong)
        .orElse(0L);
  }
}
