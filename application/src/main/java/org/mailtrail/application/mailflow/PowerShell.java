package org.mailtrail.application.mailflow;

import java.util.List;
import java.util.stream.Collectors;

/** Values as PowerShell literals, in which nothing is expanded. */
final class PowerShell {
  /**
   * PowerShell takes typographic single quotes for quotes too (language specification §2.3.5.2).
   */
  private static final String QUOTES = "'\u2018\u2019\u201A\u201B";

  private PowerShell() {}

  /** A verbatim string: every quote in it is doubled. */
  static String quoted(String value) {
    StringBuilder literal = new StringBuilder("'");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        throw new IllegalArgumentException("a value for PowerShell holds a control character");
      }
      literal.append(c);
      if (QUOTES.indexOf(c) >= 0) {
        literal.append(c);
      }
    }
    return literal.append('\'').toString();
  }

  static String array(List<String> values) {
    return values.stream().map(PowerShell::quoted).collect(Collectors.joining(", ", "@(", ")"));
  }
}
