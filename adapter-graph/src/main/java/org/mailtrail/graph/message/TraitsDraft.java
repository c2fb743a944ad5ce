package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.MessageClass;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.Values;
import org.mailtrail.mime.text.FieldText;

/** Draft, sensitivity, automation and size of a message, while it is read. */
final class TraitsDraft {
  /** Graph: meetingMessageType; one word is misspelt there. */
  private static final Set<String> ANSWERS =
      Set.of(
          "meetingaccepted",
          "meetingdeclined",
          "meetingtenativelyaccepted",
          "meetingtentativelyaccepted");

  /**
   * OData writes a type behind a number sign, or with the address of the description before it, and
   * earlier descriptions have other names before the dot.
   */
  private static final String ANSWER_TYPE = ".eventmessageresponse";

  /** Of another type, it is as good as absent. */
  private final Values lenient = new Values();

  private final AddressHints hints;
  private boolean isDraft;
  private boolean isCalendarResponse;
  private Sensitivity byProperty = Sensitivity.NORMAL;
  private Sensitivity byWord = Sensitivity.NORMAL;
  private HeaderFields headers = HeaderFields.none();
  private MessageClass messageClass = MessageClass.UNKNOWN;
  private Optional<MessageKey> key = Optional.empty();
  private long size;

  TraitsDraft(AddressHints hints) {
    this.hints = hints;
  }

  /** Takes the field if it is about traits. */
  boolean takes(String name, JsonParser json) throws IOException {
    switch (name) {
      case "isDraft" -> isDraft = lenient.flag(name, json);
      case "@odata.type" -> isCalendarResponse |= word(name, json).endsWith(ANSWER_TYPE);
      case "meetingMessageType" -> isCalendarResponse |= ANSWERS.contains(word(name, json));
      case "sensitivity" -> hearSensitivity(word(name, json));
      case "internetMessageHeaders" ->
          JsonStream.objects(json, HeaderDraft::new).forEach(this::header);
      case "singleValueExtendedProperties" ->
          JsonStream.objects(json, PropertyDraft::new).forEach(this::property);
      default -> {
        return false;
      }
    }
    return true;
  }

  private String word(String name, JsonParser json) throws IOException {
    return String.valueOf(lenient.text(name, json)).strip().toLowerCase(Locale.ROOT);
  }

  /** The Message-ID of the header fields. */
  Optional<MessageKey> key() {
    return key;
  }

  long size() {
    return size;
  }

  Traits traits() {
    Sensitivity sensitivity = byProperty.compareTo(byWord) > 0 ? byProperty : byWord;
    boolean isAnswer = isCalendarResponse || messageClass.isMeetingAnswer();
    return new Traits(isDraft, sensitivity, isAnswer, messageClass.tellingIn(headers));
  }

  /** Of what several places say the strictest counts. */
  private void hear(Sensitivity said) {
    byWord = said.compareTo(byWord) > 0 ? said : byWord;
  }

  /** By its name, or by the number that MAPI has for it. */
  private void hearSensitivity(String said) {
    hear(Sensitivity.ofHeader(said));
    Sensitivity[] byNumber = Sensitivity.values();
    hear(said.matches("[1-3]") ? byNumber[Integer.parseInt(said)] : Sensitivity.NORMAL);
  }

  private void header(HeaderDraft header) {
    if (!header.hasValue()) {
      return; // which is not one that is empty
    }
    String text = FieldText.of(header.name(), header.value());
    if (header.isSensitivity()) {
      hear(Sensitivity.ofHeader(text));
    } else if (header.isMessageId()) {
      key = key.or(() -> MessageKey.ofMessageId(header.value()));
    } else {
      hints.header(header.name(), header.value());
      headers = headers.with(header.name(), text);
    }
  }

  private void property(PropertyDraft property) {
    if (property.tag() == PropertyDraft.SENSITIVITY) {
      Sensitivity[] byNumber = Sensitivity.values();
      long number = property.number();
      byProperty = number > 0 && number < byNumber.length ? byNumber[(int) number] : byProperty;
    } else if (property.tag() == PropertyDraft.MESSAGE_SIZE) {
      size = Math.max(0, property.number());
    } else if (property.tag() == PropertyDraft.ITEM_CLASS) {
      messageClass = new MessageClass(property.text());
    } else {
      hints.property(property);
    }
  }
}
