package org.mailtrail.jpa.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Divides what a statement asks for: an array of H2 holds 65,536 values at most. */
public final class Portions {
  private static final int MOST = 10_000;

  private Portions() {}

  /** All of these, in their order, an array for each statement; none for nothing. */
  public static List<String[]> of(Collection<String> values) {
    List<String> all = List.copyOf(values);
    List<String[]> portions = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      int to = Math.min(from + MOST, all.size());
      portions.add(all.subList(from, to).toArray(String[]::new));
    }
    return portions;
  }
}
