package org.mailtrail.application.phrase;

import java.util.List;

/** A sentence of our own; enumerations hold them, so that all of them are known. */
public interface Sentence {
  /** Its name, by which other languages have it too. */
  String name();

  /** The sentence in English, with places for values: <code>{0}</code>, <code>{1}</code>. */
  String english();

  /** The sentence with these values in their places. */
  default Phrase with(Object... values) {
    return Phrase.of(this, List.of(values));
  }
}
