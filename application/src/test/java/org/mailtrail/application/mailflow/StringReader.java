package org.mailtrail.application.mailflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads strings: verbatim ones, and those in which variables and subexpressions are expanded. */
final class StringReader {
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");

  private StringReader() {}

  static String verbatim(ScriptText text) {
    text.expect('\'');
    StringBuilder content = new StringBuilder();
    while (true) {
      char c = text.next();
      if (c == '\0') {
        throw text.wrong("a string is not closed");
      }
      if (isQuote(c) && !isQuote(text.peek())) {
        return content.toString();
      }
      content.append(isQuote(c) ? text.next() : c);
    }
  }

  /** Typographic quotes end a string too (language specification 2.3.5.2). */
  private static boolean isQuote(char c) {
    return "'\u2018\u2019\u201A\u201B".indexOf(c) >= 0;
  }

  static Code expandable(ScriptText text) {
    text.expect('"');
    List<Code> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    while (text.peek() != '"') {
      if (text.peek() == '$') {
        add(parts, plain);
        parts.add(expanded(text));
      } else if (text.peek() == '\0' || text.peek() == '`') {
        throw text.wrong("a string is not closed, or escapes something");
      } else {
        plain.append(text.next());
      }
    }
    text.expect('"');
    add(parts, plain);
    return shell ->
        parts.stream().map(part -> Values.text(part.run(shell))).collect(Collectors.joining());
  }

  private static void add(List<Code> parts, StringBuilder plain) {
    String text = plain.toString();
    plain.setLength(0);
    parts.add(shell -> text);
  }

  private static Code expanded(ScriptText text) {
    Matcher found = text.take(VARIABLE);
    if (found != null) {
      return variable(found.group(1) == null ? found.group(2) : found.group(1));
    }
    text.expect('$');
    text.expect('(');
    Code.Block inner = new ScriptReader(text.untilClosed()).script();
    return shell -> Values.unrolled(inner.run(shell));
  }

  static Code variable(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "true" -> shell -> true;
      case "false" -> shell -> false;
      case "null" -> shell -> null;
      default -> shell -> shell.variable(name);
    };
  }
}
