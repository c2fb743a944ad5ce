package org.mailtrail.simulator.ews;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mailtrail.simulator.ews.call.AnswerEnvelope;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.ews.call.EwsError;
import org.mailtrail.simulator.ews.call.Places;
import org.mailtrail.simulator.ews.item.WantedProperty;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.soap.XmlNode;
import org.mailtrail.simulator.soap.XmlOut;

/**
 * CreateItem (MS-OXWSMSG) from MIME or from a subject, a body and recipients. What is only saved is
 * a draft, unless PR_MESSAGE_FLAGS (0x0E07) says that it was sent; nothing is ever sent.
 */
final class CreateItem {
  private static final int UNSENT = 8;

  private final EwsCall call;
  private final Places places;

  private CreateItem(EwsCall call) {
    this.call = call;
    this.places = new Places(call);
  }

  static XmlOut answer(EwsCall call) {
    List<XmlNode> items = call.required("Items").children();
    return new AnswerEnvelope(call, "m:Items").each(items, new CreateItem(call)::created);
  }

  private Consumer<XmlOut> created(XmlNode message) {
    String disposition =
        call.operation().attribute("MessageDisposition").orElseThrow(CreateItem::undisposed);
    boolean isSavedOnly = disposition.equals("SaveOnly");
    Optional<XmlNode> folderId = call.operation().child("SavedItemFolderId");
    Places.InMailbox folder =
        folderId.isPresent() ? places.target(folderId.get(), false) : drafts();
    byte[] raw = message.child("MimeContent").map(XmlNode::bytes).orElseGet(() -> mime(message));
    ItemOperations.refuseFull(folder.folder(), raw.length);
    boolean isDraft = isSavedOnly && flags(message).orElse(UNSENT) >= UNSENT;
    Item item = put(raw, receivedAt(message), folder, isDraft);
    return isSavedOnly ? ItemOperations.named(item) : xml -> xml.empty("m:Items");
  }

  private static EwsError undisposed() {
    return new EwsError(
        "ErrorMessageDispositionRequired",
        "Message disposition is required when sending or saving messages.");
  }

  private Item put(
      byte[] raw, Optional<Instant> receivedAt, Places.InMailbox folder, boolean isDraft) {
    Instant at = receivedAt.orElse(call.server().clock().instant());
    return isDraft
        ? folder.mailbox().draft(raw, at, folder.folder().id())
        : folder.mailbox().deliver(raw, at, folder.folder().id());
  }

  private Places.InMailbox drafts() {
    return call.server()
        .store()
        .find(call.caller().address())
        .map(own -> new Places.InMailbox(own, own.folder("drafts").orElseThrow()))
        .orElseThrow(EwsError::folderNotFound);
  }

  private static Optional<Integer> flags(XmlNode message) {
    return extended(message, 0x0E07).map(Integer::parseInt);
  }

  private static Optional<Instant> receivedAt(XmlNode message) {
    return extended(message, 0x0E06).map(text -> OffsetDateTime.parse(text).toInstant());
  }

  private static Optional<String> extended(XmlNode message, int tag) {
    return message.children().stream()
        .filter(child -> child.name().equals("ExtendedProperty"))
        .filter(
            child ->
                child
                        .child("ExtendedFieldURI")
                        .map(WantedProperty::of)
                        .map(WantedProperty::tag)
                        .orElse(-1)
                    == tag)
        .findFirst()
        .flatMap(child -> child.child("Value"))
        .map(XmlNode::text);
  }

  private byte[] mime(XmlNode message) {
    String from = message.at("From", "Mailbox", "EmailAddress").map(XmlNode::text).orElse("");
    String to = recipients(message);
    String text =
        "From: "
            + (from.isEmpty() ? call.caller().address() : from)
            + (to.isEmpty() ? "" : "\r\nTo: " + to)
            + "\r\nSubject: "
            + message.child("Subject").map(XmlNode::text).orElse("")
            + "\r\nMessage-ID: <"
            + java.util.UUID.randomUUID()
            + "@simulator.example>\r\n\r\n"
            + message.child("Body").map(XmlNode::text).orElse("")
            + "\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String recipients(XmlNode message) {
    return message.below("ToRecipients").stream()
        .flatMap(mailbox -> mailbox.child("EmailAddress").stream())
        .map(XmlNode::text)
        .collect(Collectors.joining(", "));
  }
}
