package org.mailtrail.domain.policy;

/**
 * The text of a field outside of its comments, which may stand in one another. A quoted string is
 * one word, whatever a stranger has put into it. What never ends goes to the end: nothing behind it
 * can be believed.
 */
final class OutsideComments {
  private final StringBuilder text;
  private boolean quoted;
  private int depth;

  private OutsideComments(int length) {
    text = new StringBuilder(length);
  }

  static String of(String field) {
    OutsideComments outside = new OutsideComments(field.length());
    for (int i = 0; i < field.length(); i++) {
      boolean isEscape = field.charAt(i) == '\\' && (outside.quoted || outside.depth > 0);
      i += isEscape ? 1 : 0;
      outside.take(isEscape ? '_' : field.charAt(i));
    }
    return outside.text.toString();
  }

  private void take(char c) {
    if (c == '"' && depth == 0) {
      quoted = !quoted;
    } else if (!quoted && c == '(') {
      depth++;
      text.append(' ');
    } else if (!quoted && c == ')' && depth > 0) {
      depth--;
    } else if (depth == 0) {
      text.append(quoted && !isOfName(c) ? '_' : c);
    }
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
