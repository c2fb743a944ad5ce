package org.mailtrail.domain.capacity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a limit will be reached, if things go on as they went.
 *
 * @param state what can be said
 * @param days in how many days from the last measurement on; only where it is {@code IN_DAYS}
 * @param growth how fast it grows; empty where too little was seen
 * @param seen over how many days it was measured
 */
public record FillForecast(State state, OptionalLong days, Optional<Growth> growth, long seen) {
  /** What is farther away is not foreseen: ten years. */
  public static final long FARTHEST_DAYS = 3_650;

  /** What can be said. */
  public enum State {
    /** Too few days were measured for a forecast. */
    TOO_FEW_DAYS,
    /** It does not grow. */
    NOT_GROWING,
    /** It grows so slowly that the limit is more than ten years away. */
    FAR_AWAY,
    /** The limit will be reached in so many days. */
    IN_DAYS,
    /** The limit is reached. */
    REACHED
  }

  /** A forecast from what was measured day by day. */
  static FillForecast of(Map<LocalDate, Double> measured, double used, double most) {
    Optional<Growth> growth = Growth.of(measured);
    long seen = Growth.seen(measured);
    if (used >= most) {
      return new FillForecast(State.REACHED, OptionalLong.empty(), growth, seen);
    }
    return growth
        .map(known -> growing(known, most - used))
        .orElseGet(
            () ->
                new FillForecast(State.TOO_FEW_DAYS, OptionalLong.empty(), Optional.empty(), seen));
  }

  private static FillForecast growing(Growth growth, double room) {
    double days = growth.perDay() <= 0 ? Double.POSITIVE_INFINITY : room / growth.perDay();
    State state =
        growth.perDay() <= 0
            ? State.NOT_GROWING
            : days > FARTHEST_DAYS ? State.FAR_AWAY : State.IN_DAYS;
    return new FillForecast(
        state,
        state == State.IN_DAYS ? OptionalLong.of((long) days) : OptionalLong.empty(),
        Optional.of(growth),
        growth.days());
  }
}
