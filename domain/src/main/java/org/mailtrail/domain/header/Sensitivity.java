package org.mailtrail.domain.header;

import java.util.Locale;

/** How private the author called the message (RFC 4021 {@code Sensitivity}, MAPI 0x0036). */
public enum Sensitivity {
  /** Nothing was said. */
  NORMAL,
  /** Personal. */
  PERSONAL,
  /** Private. */
  PRIVATE,
  /** {@code Company-Confidential} in the header field. */
  CONFIDENTIAL;

  /** What a Sensitivity field says (RFC 4021 §2.1.57); a word that nobody knows says nothing. */
  public static Sensitivity ofHeader(String value) {
    String plain = HeaderFields.withoutComments(value).replace("\"", "").strip();
    String word = plain.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    if (word.startsWith("personal")) {
      return PERSONAL;
    }
    if (word.startsWith("private")) {
      return PRIVATE;
    }
    return word.startsWith("company-confidential") || word.startsWith("confidential")
        ? CONFIDENTIAL
        : NORMAL;
  }
}
