package org.mailtrail.web.log;

import java.util.List;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.endpoint.ReversedPeriod;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.Parameter;
import org.mailtrail.web.shape.Parameter.Place;
import org.mailtrail.web.shape.Shapes;

/** What programs ask of the log, as it stands in the address. */
public final class EntryParameters {
  /** All of them; none is needed. */
  public static final List<Parameter> ALL =
      List.of(
          asked(
              "text",
              Shapes.text(),
              "Words with which a word of subject, company or address begins."),
          asked("contact", Shapes.text(), "Only with the contact of this number."),
          asked("company", Shapes.text(), "Only with contacts of this company."),
          asked("salesperson", Shapes.text(), "Only of the salesperson with this code."),
          asked("flow", Shapes.oneOf("inbound", "outbound"), "Only in this direction."),
          asked("from", Shapes.text("date"), "Only from this day on."),
          asked("until", Shapes.text("date"), "Only up to this day."),
          asked(
              "opportunity",
              Shapes.oneOf("with", "without"),
              "Only with, or without, an opportunity."),
          asked(
              "cancelled",
              Shapes.oneOf("yes", "no"),
              "Only those that are cancelled, or the others."),
          asked("gone", Shapes.oneOf("yes"), "Only those whose message is gone."),
          asked("pass", Shapes.text("uuid"), "Only those that this pass wrote."));

  private EntryParameters() {}

  private static Parameter asked(String name, JsonShape<?> shape, String meaning) {
    return new Parameter(Place.QUERY, name, shape, false, meaning);
  }

  /** What they come to. */
  public static EntryFilter filter(Call call) {
    for (Parameter one : ALL) {
      call.check(one);
    }
    EntryQuery query = EntryQuery.of(call.visit());
    query.problems().stream()
        .findFirst()
        .ifPresent(
            name -> {
              throw name.equals(EntryQuery.REVERSED) ? ReversedPeriod.in(call) : call.wrong(name);
            });
    return query.filter();
  }
}
