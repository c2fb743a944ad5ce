package org.mailtrail.web.mailbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.pass.PassReport;

/**
 * One pass among those before and after it.
 *
 * @param pass the pass
 * @param older the one before it
 * @param newer the one after it
 * @param line those around it, the oldest first
 */
public record PassView(
    PassReport pass,
    Optional<PassReport> older,
    Optional<PassReport> newer,
    List<PassReport> line) {
  private static final int AROUND = 15;
  private static final int HEIGHT = 40;

  /** Copies the list. */
  public PassView {
    line = List.copyOf(line);
  }

  /** The pass at this place among the latest, newest first. */
  static PassView of(List<PassReport> newestFirst, int place) {
    List<PassReport> line =
        new ArrayList<>(
            newestFirst.subList(
                Math.max(0, place - AROUND), Math.min(newestFirst.size(), place + AROUND + 1)));
    Collections.reverse(line);
    return new PassView(
        newestFirst.get(place),
        place + 1 < newestFirst.size() ? Optional.of(newestFirst.get(place + 1)) : Optional.empty(),
        place > 0 ? Optional.of(newestFirst.get(place - 1)) : Optional.empty(),
        line);
  }

  /** Where a pass is shown. */
  public static String path(PassReport pass) {
    return "/mailboxes/" + pass.mailbox() + "/passes/" + pass.id().value();
  }

  /** How long it took. */
  public static Duration length(PassReport pass) {
    return Duration.between(pass.startedAt(), pass.endedAt());
  }

  /** How high it stands in the line: the longest is 40. */
  public int height(PassReport one) {
    long longest = line.stream().mapToLong(pass -> length(pass).toMillis()).max().orElse(0);
    return (int) Math.max(4, HEIGHT * Math.max(0, length(one).toMillis()) / Math.max(1, longest));
  }
}
