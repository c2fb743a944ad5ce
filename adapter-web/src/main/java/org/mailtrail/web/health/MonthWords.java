package org.mailtrail.web.health;

import org.mailtrail.application.health.memory.MonthOfHealth;
import org.mailtrail.web.look.Frame;

/** Months as sentences. */
public final class MonthWords {
  private MonthWords() {}

  /** Such as "September: all good", in the visitor's language. */
  public static String of(Frame frame, MonthOfHealth month) {
    String name = frame.month(month.month());
    if (month.from().isPresent()) {
      name = frame.say("months.from", name, frame.day(month.from().get()));
    }
    if (!month.isOver()) {
      name = frame.say("months.so-far", name);
    }
    return month.isGood()
        ? frame.say("months.good", name)
        : frame.say("months.bad", name, month.outages(), frame.span(month.length()));
  }
}
