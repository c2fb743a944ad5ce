package org.mailtrail.application.capacity;

import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.domain.capacity.FillForecast;
import org.mailtrail.domain.capacity.Limit;
import org.mailtrail.domain.capacity.Measure;
import org.mailtrail.domain.capacity.Standing;

/** How it stands with limits, in words. */
public final class CapacityWords {
  private static final double PERCENT = 100;

  private CapacityWords() {}

  /** All of it in a half sentence. */
  public static Phrase of(Standing standing) {
    Phrase forecast = forecast(standing.forecast());
    return standing.folder().isEmpty()
        ? CapacitySentence.MAILBOX_HOLDS.with(used(standing), forecast)
        : CapacitySentence.FOLDER_HOLDS.with(standing.folder(), used(standing), forecast);
  }

  /** How much is used, such as {@code 46.2 GB of 50 GB (92 %)}. */
  public static Phrase used(Standing standing) {
    Limit limit = standing.limit();
    return used(
        standing,
        amount(limit.kind().measure(), standing.used()),
        amount(limit.kind().measure(), limit.most()));
  }

  /** The same with both amounts in words of the caller's: texts or phrases. */
  public static Phrase used(Standing standing, Object used, Object most) {
    return CapacitySentence.OF.with(used, most, (long) (standing.share() * PERCENT));
  }

  /** So much, with its unit. */
  public static Phrase amount(Measure measure, double value) {
    return measure == Measure.ITEMS
        ? CapacitySentence.MESSAGES.with((long) value)
        : Phrase.foreign(measure.words(value));
  }

  /** When the limit will be reached, as far as that can be told. */
  public static Phrase forecast(FillForecast forecast) {
    return switch (forecast.state()) {
      case REACHED -> CapacitySentence.LIMIT_REACHED.with();
      case IN_DAYS -> days(forecast.days().orElse(0));
      case FAR_AWAY -> CapacitySentence.FAR_AWAY.with();
      case NOT_GROWING -> CapacitySentence.NOT_GROWING.with();
      case TOO_FEW_DAYS -> CapacitySentence.TOO_FEW_DAYS.with(forecast.seen());
    };
  }

  private static Phrase days(long days) {
    return days <= 1
        ? CapacitySentence.FULL_IN_A_DAY.with()
        : CapacitySentence.FULL_IN_DAYS.with(days);
  }
}
