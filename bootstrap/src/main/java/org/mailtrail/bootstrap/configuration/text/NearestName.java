package org.mailtrail.bootstrap.configuration.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** Finds the name that somebody probably meant. */
public final class NearestName {
  private NearestName() {}

  /** The one with the fewest letters to change. */
  public static String of(String wrong, Collection<String> right) {
    return right.stream()
        .min(Comparator.comparingInt(candidate -> distance(wrong, candidate)))
        .orElseThrow();
  }

  /** Levenshtein's distance. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replace = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
