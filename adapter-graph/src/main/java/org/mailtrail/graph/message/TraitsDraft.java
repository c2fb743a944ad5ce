package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.mailtrail.domain.message.HeaderFields;
import org.mailtrail.domain.message.Sensitivity;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.Values;

/** Draft, sensitivity, automation and size of a message, while it is read. */
final class TraitsDraft {
  /** Graph: meetingMessageType; one word is misspelt there. */
  private static final Set<String> ANSWERS =
      Set.of(
          "meetingAccepted",
          "meetingDeclined",
          "meetingTenativelyAccepted",
          "meetingTentativelyAccepted");

  private final Values values;
  private final AddressHints hints;
  private boolean isDraft;
  private boolean isCalendarResponse;
  private Sensitivity byProperty = Sensitivity.NORMAL;
  private Sensitivity byHeader = Sensitivity.NORMAL;
  private HeaderFields headers = HeaderFields.none();
  private String itemClass = "";
  private long size;

  TraitsDraft(Values values, AddressHints hints) {
    this.values = values;
    this.hints = hints;
  }

  /** Takes the field if it is about traits. */
  boolean takes(String name, JsonParser json) throws IOException {
    switch (name) {
      case "isDraft" -> isDraft = values.flag(name, json);
      case "@odata.type" ->
          isCalendarResponse |=
              "#microsoft.graph.eventMessageResponse".equals(values.text(name, json));
      case "meetingMessageType" ->
          isCalendarResponse |= ANSWERS.contains(String.valueOf(values.text(name, json)));
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

  long size() {
    return size;
  }

  Traits traits() {
    Sensitivity sensitivity = byProperty == Sensitivity.NORMAL ? byHeader : byProperty;
    boolean isAnswer = isCalendarResponse || itemClass.startsWith("ipm.schedule.meeting.resp");
    return new Traits(isDraft, sensitivity, isAnswer, classified());
  }

  /** What Exchange itself made has a class instead of header fields. */
  private HeaderFields classified() {
    if (itemClass.startsWith("report.") && !headers.has("Content-Type")) {
      return headers.with("Content-Type", "multipart/report");
    }
    if (itemClass.startsWith("ipm.note.rules.") && !headers.has("Auto-Submitted")) {
      return headers.with("Auto-Submitted", "auto-replied");
    }
    return headers;
  }

  private void header(HeaderDraft header) {
    if (header.isSensitivity()) {
      byHeader = Sensitivity.ofHeader(header.value());
    } else {
      hints.header(header.name(), header.value());
      headers = headers.with(header.name(), header.value());
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
      itemClass = property.text().toLowerCase(Locale.ROOT);
    } else {
      hints.property(property);
    }
  }
}
