package org.mailtrail.application.phrase;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places for values in a sentence. */
final class PlacedValues {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

  private PlacedValues() {}

  /** The sentence with the values in its places; empty where one lacks its value. */
  static Optional<String> filled(String sentence, List<String> values) {
    Matcher place = PLACE.matcher(sentence);
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      int at = Integer.parseInt(place.group(1));
      if (at >= values.size()) {
        return Optional.empty();
      }
      place.appendReplacement(text, Matcher.quoteReplacement(values.get(at)));
    }
    return Optional.of(place.appendTail(text).toString());
  }
}
