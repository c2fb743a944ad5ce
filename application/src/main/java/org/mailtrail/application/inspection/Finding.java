package org.mailtrail.application.inspection;

import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param code one word, the same for one kind of finding
 * @param isGood whether nothing has to be done
 * @param values what was found, in the order in which {@code what} tells it
 * @param what what was found, as a sentence
 * @param remedy what to do, as a sentence; empty when it is good
 */
public record Finding(
    String code, boolean isGood, List<String> values, String what, String remedy) {
  /** Copies the values. */
  public Finding {
    values = List.copyOf(values);
  }

  /** One of which nothing has to be done. */
  public static Finding good(String code, String what, String... values) {
    return new Finding(code, true, List.of(values), what, "");
  }

  /** One that somebody has to mend. */
  public static Finding bad(String code, String what, String remedy, String... values) {
    return new Finding(code, false, List.of(values), what, remedy);
  }
}
