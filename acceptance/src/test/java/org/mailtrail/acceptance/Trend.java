package org.mailtrail.acceptance;

import java.util.List;
import java.util.Locale;

/**
 * Whether something grows: a straight line through its samples (least squares), without the first
 * quarter of them, in which a process warms up.
 *
 * @param first where the line begins
 * @param last where it ends
 * @param error the standard error of their difference
 */
record Trend(double first, double last, double error) {
  private static final double SURE = 3;
  private static final double FELT = 0.05;
  private static final int FEWEST = 5;

  static Trend of(List<Double> samples) {
    List<Double> warm = samples.subList(samples.size() / 4, samples.size());
    if (warm.size() < FEWEST) {
      throw new IllegalArgumentException("too few samples for a line: " + warm.size());
    }
    double middle = (warm.size() - 1) / 2.0;
    double mean = warm.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double across = 0;
    double along = 0;
    for (int i = 0; i < warm.size(); i++) {
      across += (i - middle) * (warm.get(i) - mean);
      along += (i - middle) * (i - middle);
    }
    double slope = across / along;
    double rest = 0;
    for (int i = 0; i < warm.size(); i++) {
      double off = warm.get(i) - mean - slope * (i - middle);
      rest += off * off;
    }
    double error = Math.sqrt(rest / (warm.size() - 2) / along) * 2 * middle;
    return new Trend(mean - slope * middle, mean + slope * middle, error);
  }

  /** Whether it does not grow: not by more than chance, or not by more than a twentieth. */
  boolean isFlat() {
    double growth = last - first;
    return growth <= SURE * error || growth <= FELT * first;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.1f to %.1f (± %.1f): %s", first, last, error, isFlat() ? "flat" : "grows");
  }
}
