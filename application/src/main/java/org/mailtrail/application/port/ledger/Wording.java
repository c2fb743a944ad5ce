package org.mailtrail.application.port.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sentence with its places for values, {@code {0}} and then {@code {1}}, to be known again. */
final class Wording {
  private static final String PLACE = "\\{\\d}";

  private final String english;
  private final Pattern shape;

  Wording(String english) {
    this.english = english;
    this.shape =
        Pattern.compile(
            Stream.of(english.split(PLACE, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(.+?)")),
            Pattern.DOTALL);
  }

  String english() {
    return english;
  }

  /** The values in it; empty where the text is not this sentence. */
  Optional<List<String>> values(String text) {
    Matcher matcher = shape.matcher(text);
    return matcher.matches()
        ? Optional.of(
            IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList())
        : Optional.empty();
  }
}
