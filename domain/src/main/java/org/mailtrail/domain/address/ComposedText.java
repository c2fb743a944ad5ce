package org.mailtrail.domain.address;

import java.text.Normalizer;

/**
 * Text in one form of Unicode, so that what looks alike is alike. Where more marks follow one
 * another than anybody writes, the text stays as it is: to put them in order takes a time that
 * grows with their square.
 */
public final class ComposedText {
  /** UAX #15 §13, Stream-Safe Text Format. */
  private static final int MOST_MARKS = 30;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private ComposedText() {}

  /** The text in this form. */
  public static String of(CharSequence text, Normalizer.Form form) {
    return isWritten(text) ? Normalizer.normalize(text, form) : text.toString();
  }

  private static boolean isWritten(CharSequence text) {
    int marks = 0;
    for (int at = 0; at < text.length() && marks <= MOST_MARKS; ) {
      int character = Character.codePointAt(text, at);
      marks = isMark(character) ? marks + 1 : 0;
      at += Character.charCount(character);
    }
    return marks <= MOST_MARKS;
  }

  /** Katakana of half width have marks that compatibility forms make such of. */
  private static boolean isMark(int character) {
    return (MARKS >> Character.getType(character) & 1) != 0
        || character == '\uFF9E'
        || character == '\uFF9F';
  }
}
