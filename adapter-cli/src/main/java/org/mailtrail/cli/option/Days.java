package org.mailtrail.cli.option;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From which day to which, in the zone of this machine. */
public final class Days {
  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = Day.class,
      description = "From this day on.")
  private @Nullable LocalDate from;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      converter = Day.class,
      description = "Up to and including this day.")
  private @Nullable LocalDate until;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /**
   * The first instant; empty where it does not matter.
   *
   * @throws ParameterException when the last day is before the first
   */
  public Optional<Instant> begin() {
    if (from != null && until != null && from.isAfter(until)) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          "--from " + from + " is later than --until " + until + ": exchange the two");
    }
    return Optional.ofNullable(from).map(Days::midnight);
  }

  /** The first instant after the last; empty where it does not matter. */
  public Optional<Instant> end() {
    return Optional.ofNullable(until).map(day -> midnight(day.plusDays(1)));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
  }
}
