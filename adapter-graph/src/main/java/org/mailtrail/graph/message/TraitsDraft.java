package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Locale;
import org.mailtrail.domain.message.HeaderFields;
import org.mailtrail.domain.message.Sensitivity;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.Values;

/** Draft, sensitivity, automation and size of a message, while it is read. */
final class TraitsDraft {
  private final Values values;
  private boolean isDraft;
  private boolean isCalendarResponse;
  private Sensitivity byProperty = Sensitivity.NORMAL;
  private Sensitivity byHeader = Sensitivity.NORMAL;
  private HeaderFields headers = HeaderFields.none();
  private long size;

  TraitsDraft(Values values) {
    this.values = values;
  }

  /** Takes the field if it is about traits. */
  boolean takes(String name, JsonParser json) throws IOException {
    switch (name) {
      case "isDraft" -> isDraft = values.flag(name, json);
      case "@odata.type" ->
          isCalendarResponse =
              "#microsoft.graph.eventMessageResponse".equals(values.text(name, json));
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
    return new Traits(isDraft, sensitivity, isCalendarResponse, headers);
  }

  private void header(HeaderDraft header) {
    if (header.isSensitivity()) {
      byHeader = sensitivity(header.value());
    } else {
      headers = headers.with(header.name(), header.value());
    }
  }

  /** RFC 4021 §2.1.57. */
  private static Sensitivity sensitivity(String header) {
    return switch (header.strip().toLowerCase(Locale.ROOT)) {
      case "personal" -> Sensitivity.PERSONAL;
      case "private" -> Sensitivity.PRIVATE;
      case "company-confidential" -> Sensitivity.CONFIDENTIAL;
      default -> Sensitivity.NORMAL;
    };
  }

  private void property(PropertyDraft property) {
    if (property.tag() == PropertyDraft.SENSITIVITY) {
      Sensitivity[] byNumber = Sensitivity.values();
      long number = property.number();
      byProperty = number > 0 && number < byNumber.length ? byNumber[(int) number] : byProperty;
    } else if (property.tag() == PropertyDraft.MESSAGE_SIZE) {
      size = Math.max(0, property.number());
    }
  }
}
