package org.mailtrail.web.opportunity;

import java.time.LocalDate;
import java.util.Optional;
import org.mailtrail.domain.opportunity.Forecast;
import org.mailtrail.domain.opportunity.Money;
import org.mailtrail.web.api.shape.SalesShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.Shapes;

/** What programs send of what is expected of an opportunity. */
public final class ForecastFields {
  private ForecastFields() {}

  /** The endpoint takes them. */
  public static ApiEndpoint taken(ApiEndpoint endpoint) {
    return endpoint
        .takes("value", SalesShapes.MONEY, "What may be sold.")
        .takes("chance", Shapes.whole(0, 100), "How likely that is, in per cent.")
        .takes("closingDate", Shapes.day(), "When it will be decided.");
  }

  /** What may be sold. */
  public static Optional<Money> value(Call call) {
    return call.sent()
        .object("value")
        .map(
            value ->
                value.read(
                    "value",
                    value,
                    one ->
                        new Money(
                            one.decimal("amount").orElseThrow(IllegalArgumentException::new),
                            one.text("currency").orElse(""))));
  }

  /** How likely that is. */
  public static Optional<Integer> chance(Call call) {
    Optional<Integer> chance = call.sent().whole("chance");
    chance.ifPresent(
        percent ->
            call.read(
                "chance", percent, one -> new Forecast(Optional.empty(), one, Optional.empty())));
    return chance;
  }

  /** When it will be decided. */
  public static Optional<LocalDate> closingDate(Call call) {
    return call.sent().day("closingDate");
  }

  /** What is left out stays. */
  public static Forecast changed(Call call, Forecast before) {
    return new Forecast(
        value(call).or(before::value),
        chance(call).orElse(before.chance()),
        closingDate(call).or(before::closingDate));
  }
}
