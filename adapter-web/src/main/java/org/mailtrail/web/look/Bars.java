package org.mailtrail.web.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A small plot of counts side by side, laid out for a drawing of 100 units' height.
 *
 * @param bars from left to right
 * @param width of the drawing
 */
public record Bars(List<Bar> bars, int width) {
  private static final int STEP = 40;
  private static final int HEIGHT = 70;
  private static final int GROUND = 82;

  /** Copies the bars. */
  public Bars {
    bars = List.copyOf(bars);
  }

  /**
   * One count.
   *
   * @param label what it is of
   * @param count how many
   * @param x where it begins
   * @param y where its top is
   * @param height how high it is; never invisible where there is something
   */
  public record Bar(String label, long count, int x, int y, int height) {}

  /** The counts by their labels, in order. */
  public static Bars of(SortedMap<String, Long> counts) {
    long most = Math.max(1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      long value = count.getValue();
      int height = value == 0 ? 0 : (int) Math.max(2, HEIGHT * value / most);
      bars.add(new Bar(count.getKey(), value, bars.size() * STEP, GROUND - height, height));
    }
    return new Bars(bars, Math.max(1, bars.size()) * STEP);
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return bars.stream().allMatch(bar -> bar.count() == 0);
  }

  /** The same in words, for who does not see it. */
  public String told() {
    return bars.stream()
        .map(bar -> bar.label() + ": " + bar.count())
        .collect(Collectors.joining(", "));
  }
}
