package org.mailtrail.web.opportunity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.domain.opportunity.Forecast;
import org.mailtrail.domain.opportunity.Money;
import org.mailtrail.web.site.Visit;
import org.mailtrail.web.typed.TypedAmount;

/**
 * What somebody has entered of what is expected of an opportunity.
 *
 * @param value what may be sold; empty when no amount was entered
 * @param chance in per cent; empty when none was entered
 * @param closingDate when it will be decided; empty when no day was entered
 */
public record ForecastForm(
    Optional<Money> value, Optional<Integer> chance, Optional<LocalDate> closingDate) {
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  /** Reads the fields; refused with the first that cannot be read. */
  public static DeskAnswer<ForecastForm> of(Visit visit) {
    return value(visit)
        .then(
            value ->
                chance(visit)
                    .then(
                        chance ->
                            day(visit).then(day -> done(new ForecastForm(value, chance, day)))));
  }

  private static <T> DeskAnswer<T> done(T value) {
    return DeskAnswer.done(value);
  }

  private static <T> DeskAnswer<T> refused(String code, String what, String example) {
    return DeskAnswer.refused(new Refusal(code, what, "Write it like " + example + "."));
  }

  /** What is expected; with this chance where none was entered. */
  Forecast forecast(int otherwise) {
    return new Forecast(value, chance.orElse(otherwise), closingDate);
  }

  private static DeskAnswer<Optional<Money>> value(Visit visit) {
    Optional<String> typed = visit.field("amount");
    if (typed.isEmpty()) {
      return done(Optional.empty());
    }
    Optional<BigDecimal> amount = TypedAmount.read(typed.get());
    if (amount.isEmpty()) {
      return TypedAmount.isUnclear(typed.get())
          ? refused("amount-unclear", "the amount can be read in two ways", "1500 or 1500.00")
          : refused("amount-unreadable", "the amount cannot be read", "1500.50");
    }
    try {
      return done(Optional.of(new Money(amount.get(), visit.field("currency").orElse(""))));
    } catch (IllegalArgumentException none) {
      return refused("currency-unreadable", "there is no such currency", "SEK");
    }
  }

  private static DeskAnswer<Optional<Integer>> chance(Visit visit) {
    Optional<String> typed = visit.field("chance");
    return typed.filter(text -> !text.matches("\\d{1,2}|100")).isPresent()
        ? refused("chance-unreadable", "a chance is a number from 0 to 100", "40")
        : done(typed.map(Integer::valueOf));
  }

  private static DeskAnswer<Optional<LocalDate>> day(Visit visit) {
    Optional<String> typed = visit.field("closing");
    try {
      return typed.filter(text -> !text.matches(DAY)).isPresent()
          ? noDay()
          : done(typed.map(LocalDate::parse));
    } catch (DateTimeException noDay) {
      return noDay();
    }
  }

  private static DeskAnswer<Optional<LocalDate>> noDay() {
    return refused("closing-unreadable", "the closing date is no day", "2026-11-28");
  }
}
