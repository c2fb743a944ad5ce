package org.mailtrail.application.mailflow;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A script and how far it was read. Between what is taken, blanks are passed over. */
final class ScriptText {
  private static final String ENDS = "|;)}\n\0";
  private final String script;
  private int at;

  ScriptText(String script) {
    this.script = script;
  }

  char peek() {
    return at < script.length() ? script.charAt(at) : '\0';
  }

  char next() {
    char c = peek();
    at++;
    return c;
  }

  void skipBlanks() {
    while (peek() == ' ') {
      at++;
    }
  }

  void skipLines() {
    while (peek() == ' ' || peek() == '\n') {
      at++;
    }
  }

  /** Passes over blanks, empty lines, semicolons and comments. */
  void skipToStatement() {
    while (" \n;#".indexOf(peek()) >= 0) {
      if (next() == '#') {
        at = script.indexOf('\n', at);
      }
    }
  }

  boolean isAt(char c) {
    skipBlanks();
    return peek() == c;
  }

  boolean isAtArgument() {
    skipBlanks();
    return ENDS.indexOf(peek()) < 0;
  }

  void expect(char c) {
    skipBlanks();
    if (next() != c) {
      throw wrong("expected " + c);
    }
  }

  void mustEnd() {
    if (at < script.length()) {
      throw wrong("expected the end");
    }
  }

  boolean takeBar() {
    skipBlanks();
    if (peek() != '|') {
      return false;
    }
    at++;
    skipLines();
    return true;
  }

  boolean takeWord(String word) {
    skipBlanks();
    boolean found =
        script.regionMatches(true, at, word, 0, word.length())
            && (at + word.length() == script.length()
                || !Character.isLetterOrDigit(script.charAt(at + word.length())));
    at += found ? word.length() : 0;
    return found;
  }

  boolean takeWordOnNextLines(String word) {
    int before = at;
    skipLines();
    boolean found = takeWord(word);
    at = found ? at : before;
    return found;
  }

  @Nullable Matcher take(Pattern pattern) {
    skipBlanks();
    Matcher matcher = pattern.matcher(script).region(at, script.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  /** What lies between the bracket that was taken and the one that closes it, which is taken. */
  String untilClosed() {
    int begin = at;
    for (int open = 1; open > 0; ) {
      char c = next();
      if (c == '\0') {
        throw wrong("a bracket is not closed");
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return script.substring(begin, at - 1);
  }

  IllegalArgumentException wrong(String why) {
    long line = script.substring(0, Math.min(at, script.length())).lines().count();
    return new IllegalArgumentException(
        String.format(Locale.ROOT, "line %d of the script: %s", line, why));
  }
}
