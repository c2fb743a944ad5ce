package org.mailtrail.domain.address;

/**
 * Removes zero-width joiners and non-joiners that change nothing. In some scripts they make another
 * word and so another domain (RFC 5892, appendix A.1 and A.2); anywhere else they are as invisible
 * as the other characters of category Cf, and come from pasting.
 */
final class Joiners {
  static final int NON_JOINER = 0x200C;
  static final int JOINER = 0x200D;

  private final int[] text;

  private Joiners(int[] text) {
    this.text = text;
  }

  static boolean is(int c) {
    return c == NON_JOINER || c == JOINER;
  }

  /** The text without the joiners that mean nothing where they stand. */
  static String meaningful(String text) {
    return text.codePoints().noneMatch(Joiners::is)
        ? text
        : new Joiners(text.codePoints().toArray()).kept();
  }

  private String kept() {
    StringBuilder kept = new StringBuilder(text.length);
    for (int i = 0; i < text.length; i++) {
      if (!is(text[i]) || isMeaningful(i)) {
        kept.appendCodePoint(text[i]);
      }
    }
    return kept.toString();
  }

  private boolean isMeaningful(int at) {
    if (at > 0 && IdnaTable.is(IdnaTable.Kind.VIRAMA, text[at - 1])) {
      return true;
    }
    return text[at] == NON_JOINER
        && joins(at, -1, IdnaTable.Kind.JOINS_LEFT)
        && joins(at, 1, IdnaTable.Kind.JOINS_RIGHT);
  }

  /** Whether the next letter in this direction, marks apart, would join without the non-joiner. */
  private boolean joins(int at, int step, IdnaTable.Kind side) {
    int i = at + step;
    while (i >= 0 && i < text.length && IdnaTable.is(IdnaTable.Kind.TRANSPARENT, text[i])) {
      i += step;
    }
    return i >= 0
        && i < text.length
        && (IdnaTable.is(side, text[i]) || IdnaTable.is(IdnaTable.Kind.JOINS_BOTH, text[i]));
  }
}
