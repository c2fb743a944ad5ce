package org.mailtrail.application.inspection;

import java.util.List;
import org.mailtrail.application.phrase.Phrase;

/**
 * One thing that was looked at.
 *
 * @param code one word, the same for one kind of finding
 * @param isGood whether nothing has to be done
 * @param values what was found, texts and phrases, in the order in which {@code what} tells it
 * @param what what was found, as a sentence
 * @param advice what to do, as a sentence; nothing when it is good
 */
public record Finding(String code, boolean isGood, List<?> values, String what, Phrase advice) {
  /** Copies the values. */
  public Finding {
    values = List.copyOf(values);
  }

  /** One of which nothing has to be done. */
  public static Finding good(String code, String what, String... values) {
    return new Finding(code, true, List.of(values), what, Phrase.nothing());
  }

  /** One that somebody has to mend. */
  public static Finding bad(String code, String what, String remedy, String... values) {
    return new Finding(code, false, List.of(values), what, Phrase.foreign(remedy));
  }

  /**
   * One that nothing could be found out about.
   *
   * @param what what was found, as a sentence
   */
  public static Finding broken(String code, String what, Phrase why, Phrase advice) {
    return new Finding(code, false, List.of(why), what, advice);
  }

  /** What to do, in English; empty when it is good. */
  public String remedy() {
    return advice.toString();
  }
}
