package org.mailtrail.domain.capacity;

import java.util.Comparator;

/**
 * How it stands with one limit.
 *
 * @param limit the limit
 * @param folder whose, empty for the whole mailbox
 * @param used how much of it is used, in the unit of its measure
 * @param forecast when it will be reached
 */
public record Standing(Limit limit, String folder, double used, FillForecast forecast) {
  /** From here on mail may be refused before anybody measures again. */
  static final double FULL = 0.99;

  /** The one that is reached soonest first, then the one that is used most. */
  public static final Comparator<Standing> MOST_URGENT_FIRST =
      Comparator.comparing(Standing::isSettled)
          .thenComparing(one -> !one.isFull())
          .thenComparing(one -> one.forecast().days().orElse(Long.MAX_VALUE))
          .thenComparing(Comparator.comparingDouble(Standing::share).reversed());

  /** Which part of it is used; above 1 where more is than should be. */
  public double share() {
    return used / limit.most();
  }

  /** Whether nothing more fits, or soon will not. */
  public boolean isFull() {
    return share() >= FULL;
  }

  /** Whether it is a folder's that gets no more mail, such as that of a month that is over. */
  public boolean isSettled() {
    return limit.kind().isOfOneFolder()
        && forecast.state() == FillForecast.State.NOT_GROWING
        && !isFull();
  }
}
