package org.mailtrail.web.mailbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.capacity.CapacityWords;
import org.mailtrail.application.capacity.ShownCapacity;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.rollover.RollOverStep;
import org.mailtrail.domain.capacity.Alertness;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FillForecast;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.capacity.Measure;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.capacity.Standing;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.look.Strip;

/**
 * How full a mailbox is, and how far it has gone over to a new one.
 *
 * @param setup whose
 * @param shown what was measured; empty for nothing so far
 * @param alertness when a warning is due
 * @param over how far it has gone over
 */
public record CapacityView(
    MailboxSetup setup, Optional<ShownCapacity> shown, Alertness alertness, Over over) {
  private static final int PLOTTED = 60;
  private static final int FOLDERS = 20;
  private static final long MEGABYTE = 1L << 20;

  /**
   * Going over to a new mailbox.
   *
   * @param to its address, empty where nobody has asked
   * @param steps with what was seen
   * @param script the admin's part in Exchange, empty where nothing is to be prepared
   * @param problem why something was not done just now, empty for none
   */
  public record Over(String to, List<RollOverStep> steps, String script, String problem) {
    /** Copies the steps. */
    public Over {
      steps = List.copyOf(steps);
    }

    static Over nothing() {
      return new Over("", List.of(), "", "");
    }

    /** Whether the setup names the new mailbox. */
    static boolean isReached(List<RollOverStep> steps) {
      return steps.stream()
          .anyMatch(
              step ->
                  step.name() == RollOverStep.Name.SWITCH
                      && step.state() == RollOverStep.State.DONE);
    }

    /** Whether the switch is what comes next. */
    public boolean isReady() {
      return steps.stream()
              .anyMatch(
                  step ->
                      step.name() == RollOverStep.Name.SWITCH
                          && step.state() == RollOverStep.State.OPEN)
          && steps.stream()
              .filter(
                  step ->
                      step.name() == RollOverStep.Name.MAILBOX
                          || step.name() == RollOverStep.Name.EMPTY)
              .allMatch(step -> step.state() == RollOverStep.State.DONE);
    }
  }

  /** Whether it can go over by its address alone. */
  public boolean canGoOver() {
    return setup.place().kind() != ExchangeKind.PUBLIC_FOLDERS;
  }

  /** The largest folders. */
  public List<FolderExtent> folders() {
    return shown.stream()
        .flatMap(one -> one.capacity().latest().folders().stream())
        .limit(FOLDERS)
        .toList();
  }

  /** How much room it took day by day, in MB. */
  public Strip plot(Frame frame) {
    List<MeasuredDay> days = shown.map(ShownCapacity::days).orElse(List.of());
    return Strip.of(
        days.subList(Math.max(0, days.size() - PLOTTED), days.size()).stream()
            .map(
                day ->
                    new Strip.Point(
                        frame.day(day.day()),
                        day.total().size().map(size -> size.bytes() / MEGABYTE)))
            .toList());
  }

  /** How much room something takes. */
  public static String size(Frame frame, Extent extent) {
    return extent
        .size()
        .map(size -> local(frame, size.toString()))
        .orElseGet(() -> frame.say("capacity.unknown"));
  }

  /** How much is used of how much. */
  public static String used(Frame frame, Standing standing) {
    return frame.say(
        CapacityWords.used(
            standing,
            value(frame, standing, standing.used()),
            value(frame, standing, standing.limit().most())));
  }

  private static String value(Frame frame, Standing standing, double value) {
    Measure measure = standing.limit().kind().measure();
    return measure == Measure.ITEMS
        ? frame.number((long) value)
        : local(frame, measure.words(value));
  }

  /** A number and its unit, with the decimals of the language. */
  private static String local(Frame frame, String size) {
    int unit = size.indexOf(' ');
    return frame.amount(new BigDecimal(size.substring(0, unit))) + size.substring(unit);
  }

  /** When the limit will be reached. */
  public static String forecast(Frame frame, Standing standing) {
    FillForecast forecast = standing.forecast();
    return forecast.state() == FillForecast.State.TOO_FEW_DAYS
        ? frame.say("forecast.too_few_days", frame.number(forecast.seen()))
        : frame.say(CapacityWords.forecast(forecast));
  }

  /** What an ordinary day brings; empty where that is not known. */
  public static String growth(Frame frame, Standing standing) {
    return standing
        .forecast()
        .growth()
        .map(growth -> value(frame, standing, growth.perDay()))
        .orElse("");
  }

  /** The colour of a limit. */
  public String ink(Standing standing) {
    return !alertness.isDue(standing) ? "" : standing.isFull() ? "red-ink" : "amber-ink";
  }
}
