package org.mailtrail.application.phrase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the line that {@link PhraseText} writes. */
final class PhraseReader {
  private static final int DEEPEST = 8;

  private final String line;
  private int at;
  private int depth;

  PhraseReader(String line) {
    this.line = line;
  }

  /**
   * The phrase that the line is.
   *
   * @throws IllegalArgumentException when it is none
   */
  Phrase whole() {
    if (value() instanceof Phrase phrase && at == line.length()) {
      return phrase;
    }
    throw broken();
  }

  private Object value() {
    if (++depth > DEEPEST) {
      throw broken();
    }
    Object value =
        switch (peek()) {
          case '\'' -> quoted();
          case '"' -> Phrase.foreign(quoted());
          case '#' -> number(bare());
          case '@' -> Instant.parse(bare());
          case '[' -> many('[', ']');
          default -> sentence();
        };
    depth--;
    return value;
  }

  private Phrase sentence() {
    int end = line.indexOf('(', at);
    String name = line.substring(at, Math.max(at, end));
    if (!name.matches("[A-Z][A-Z0-9_]*")) {
      throw broken();
    }
    at = end;
    return Phrase.of(new RememberedSentence(name, ""), many('(', ')'));
  }

  private List<Object> many(char open, char close) {
    take(open);
    List<Object> all = new ArrayList<>();
    while (peek() != close) {
      if (!all.isEmpty()) {
        take(',');
      }
      all.add(value());
    }
    take(close);
    return all;
  }

  private String quoted() {
    char quote = peek();
    StringBuilder text = new StringBuilder();
    for (at++; peek() != quote; at++) {
      if (peek() == '\\') {
        at++;
      }
      text.append(peek());
    }
    at++;
    return text.toString();
  }

  private String bare() {
    int from = ++at;
    while (",)]".indexOf(peek()) < 0) {
      at++;
    }
    return line.substring(from, at);
  }

  private static Number number(String digits) {
    if (digits.matches("-?\\d+")) {
      return Long.valueOf(digits);
    }
    return Double.valueOf(digits);
  }

  private void take(char wanted) {
    if (peek() != wanted) {
      throw broken();
    }
    at++;
  }

  private char peek() {
    if (at >= line.length()) {
      throw broken();
    }
    return line.charAt(at);
  }

  private IllegalArgumentException broken() {
    return new IllegalArgumentException("no phrase at " + at);
  }
}
