package org.mailtrail.cli.export;

import java.util.Arrays;
import java.util.Comparator;

/** Compares texts by code point, as most other programs do; Java's own order is by UTF-16 unit. */
enum CodePointOrder implements Comparator<String> {
  /** The one. */
  INSTANCE;

  @Override
  public int compare(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }
}
