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

/**
 * What somebody has entered of what is expected of an opportunity.
 *
 * @param value what may be sold; empty when no amount was entered
 * @param chance in per cent; empty when none was entered
 * @param closingDate when it will be decided; empty when no day was entered
 */
public record ForecastForm(
    Optional<Money> value, Optional<Integer> chance, Optional<LocalDate> closingDate) {
  private static final String AMOUNT = "\\d{1,15}([.,]\\d{1,4})?";
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  /** Reads the fields; refused when one of them cannot be read. */
  public static DeskAnswer<ForecastForm> of(Visit visit) {
    try {
      ForecastForm form =
          new ForecastForm(
              visit.field("amount").map(amount -> money(amount, visit)),
              visit.field("chance").map(Integer::valueOf),
              visit.field("closing").map(ForecastForm::day));
      form.forecast(0);
      return DeskAnswer.done(form);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      return DeskAnswer.refused(
          new Refusal(
              "forecast-unreadable",
              "amount, currency, chance or closing date cannot be read",
              "Write them like 1500.50, SEK, 40 and 2026-11-28."));
    }
  }

  /** What is expected; with this chance where none was entered. */
  Forecast forecast(int otherwise) {
    return new Forecast(value, chance.orElse(otherwise), closingDate);
  }

  private static Money money(String amount, Visit visit) {
    String digits = amount.replaceAll("[\\s\\u00a0\\u202f]", "");
    require(digits.matches(AMOUNT));
    return new Money(new BigDecimal(digits.replace(',', '.')), visit.field("currency").orElse(""));
  }

  private static LocalDate day(String text) {
    require(text.matches(DAY));
    return LocalDate.parse(text);
  }

  private static void require(boolean isLegible) {
    if (!isLegible) {
      throw new IllegalArgumentException("not written as it should be");
    }
  }
}
