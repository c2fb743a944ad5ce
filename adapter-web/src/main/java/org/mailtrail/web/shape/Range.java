package org.mailtrail.web.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * From where to where values may go: numbers, or the characters of a text.
 *
 * @param least the smallest
 * @param most the largest
 */
public record Range(long least, long most) {
  boolean holds(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  /** What has to say something is not blank. */
  boolean holds(String text) {
    return (least == 0 || !text.isBlank())
        && holds(BigDecimal.valueOf(text.codePointCount(0, text.length())));
  }

  void describe(JsonGenerator json, boolean isOfText) throws IOException {
    json.writeNumberField(isOfText ? "minLength" : "minimum", least);
    json.writeNumberField(isOfText ? "maxLength" : "maximum", most);
    if (isOfText && least > 0) {
      json.writeStringField("pattern", "\\S");
    }
  }
}
