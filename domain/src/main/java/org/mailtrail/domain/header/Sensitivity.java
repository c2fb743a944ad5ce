package org.mailtrail.domain.header;

import java.util.Locale;
import java.util.regex.Pattern;

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

  /** Programs write one word, two, or a hyphen, with quotes round it or without. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}_\"-]++");

  /** What a Sensitivity field says (RFC 4021 §2.1.57); a word that nobody knows says nothing. */
  public static Sensitivity ofHeader(String value) {
    String plain = HeaderFields.withoutComments(value).toLowerCase(Locale.ROOT);
    String word = BETWEEN.matcher(plain).replaceAll("");
    if (word.startsWith("personal")) {
      return PERSONAL;
    }
    if (word.startsWith("private")) {
      return PRIVATE;
    }
    return word.startsWith("companyconfidential") || word.startsWith("confidential")
        ? CONFIDENTIAL
        : NORMAL;
  }
}
