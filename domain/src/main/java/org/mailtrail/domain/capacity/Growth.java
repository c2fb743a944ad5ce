package org.mailtrail.domain.capacity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How fast something grows from day to day. One clean-up or one burst does not count: of all days'
 * changes a tenth at either end is left out, one at least, and the mean of the others is taken.
 *
 * @param perDay the change of an ordinary day; below 0 where it shrinks
 * @param days over how many days that was seen
 */
public record Growth(double perDay, long days) {
  /** Fewer days tell nothing. */
  public static final int FEWEST_DAYS = 14;

  /** What is longer ago says nothing of today. */
  public static final int MOST_DAYS = 60;

  private static final int LEFT_OUT = 10;

  /**
   * The growth of what was measured on these days, up to the last of them.
   *
   * @return empty where that is fewer than {@value #FEWEST_DAYS} days, or half of them are missing
   */
  public static Optional<Growth> of(Map<LocalDate, Double> measured) {
    SortedMap<LocalDate, Double> days = recent(measured);
    if (seen(days) < FEWEST_DAYS || days.size() * 2L <= seen(days)) {
      return Optional.empty();
    }
    List<Double> changes = changes(days);
    Collections.sort(changes);
    int out = (changes.size() + LEFT_OUT - 1) / LEFT_OUT;
    double mean =
        changes.subList(out, changes.size() - out).stream()
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0);
    return Optional.of(new Growth(mean, seen(days)));
  }

  /** Over how many days something was seen, up to those that count. */
  static long seen(Map<LocalDate, Double> measured) {
    SortedMap<LocalDate, Double> days = recent(measured);
    return days.isEmpty() ? 0 : ChronoUnit.DAYS.between(days.firstKey(), days.lastKey());
  }

  private static SortedMap<LocalDate, Double> recent(Map<LocalDate, Double> measured) {
    TreeMap<LocalDate, Double> days = new TreeMap<>(measured);
    return days.isEmpty() ? days : days.tailMap(days.lastKey().minusDays(MOST_DAYS));
  }

  /** Over a gap, the same change on each of its days. */
  private static List<Double> changes(SortedMap<LocalDate, Double> days) {
    List<Double> changes = new ArrayList<>();
    List<Map.Entry<LocalDate, Double>> all = List.copyOf(days.entrySet());
    for (int i = 1; i < all.size(); i++) {
      Map.Entry<LocalDate, Double> before = all.get(i - 1);
      Map.Entry<LocalDate, Double> next = all.get(i);
      int gap = Math.toIntExact(ChronoUnit.DAYS.between(before.getKey(), next.getKey()));
      changes.addAll(Collections.nCopies(gap, (next.getValue() - before.getValue()) / gap));
    }
    return changes;
  }
}
