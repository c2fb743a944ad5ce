package org.mailtrail.graph.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.mime.address.FieldAddresses;

/**
 * One element of {@code internetMessageHeaders}, while it is read. Header fields are most of a
 * page, so the value of one that no decision reads is not even decoded.
 */
final class HeaderDraft implements FieldSink {
  private String name = "";
  private @Nullable String value;

  @Override
  public void field(String field, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      return;
    }
    if (field.equals("name")) {
      name = json.getText().strip();
    } else if (field.equals("value") && isWanted()) {
      value = json.getText();
    }
  }

  /** Before the name is known, any value may be wanted. */
  private boolean isWanted() {
    return name.isEmpty()
        || isSensitivity()
        || isMessageId()
        || FieldAddresses.isTelling(name)
        || HeaderFields.isRelevant(name);
  }

  boolean isMessageId() {
    return name.equalsIgnoreCase("Message-ID");
  }

  boolean isSensitivity() {
    return name.equalsIgnoreCase("Sensitivity");
  }

  String name() {
    return name;
  }

  boolean hasValue() {
    return value != null;
  }

  String value() {
    return value == null ? "" : value;
  }
}
