package org.mailtrail.application.push;

import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.PhraseText;
import org.mailtrail.application.port.identity.Secret;

/**
 * A phrase in the vault: how long its English is, the English, and the line that tells which
 * sentence it is. What is no such text is English alone, as it was kept before.
 */
final class KeptWords {
  private static final String LENGTH = "\\d{1,9}";

  private KeptWords() {}

  static Secret of(Phrase phrase) {
    String english = phrase.toString();
    return Secret.of(english.length() + "\n" + english + PhraseText.of(phrase).orElse(""));
  }

  static Phrase read(Secret kept) {
    return kept.use(KeptWords::read);
  }

  private static Phrase read(String text) {
    int begin = text.indexOf('\n') + 1;
    String length = text.substring(0, Math.max(0, begin - 1));
    if (!length.matches(LENGTH) || Integer.parseInt(length) > text.length() - begin) {
      return Phrase.foreign(text);
    }
    int end = begin + Integer.parseInt(length);
    String line = text.substring(end);
    return PhraseText.read(line.isEmpty() ? null : line, text.substring(begin, end));
  }
}
