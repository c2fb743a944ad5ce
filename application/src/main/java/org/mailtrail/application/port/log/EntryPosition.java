package org.mailtrail.application.port.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.mailtrail.domain.interaction.EntryNumber;

/**
 * Where an entry stands in the log: by its time, and of one time by its number.
 *
 * @param at its time
 * @param number its number
 */
public record EntryPosition(Instant at, EntryNumber number) implements Comparable<EntryPosition> {
  private static final Comparator<EntryPosition> ORDER =
      Comparator.comparing(EntryPosition::at).thenComparing(EntryPosition::number);

  /** What {@link #toString} wrote; empty for anything else, as it may come from a web address. */
  public static Optional<EntryPosition> parse(String text) {
    int end = text.lastIndexOf('_');
    if (end < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new EntryPosition(
              Instant.parse(text.substring(0, end)),
              new EntryNumber(Long.parseLong(text.substring(end + 1)))));
    } catch (DateTimeException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(EntryPosition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return at + "_" + number;
  }
}
