package org.mailtrail.application.port.setup;

import java.time.Duration;
import org.mailtrail.domain.interaction.InteractionTemplate;

/**
 * How the mailbox is worked.
 *
 * @param template the code of the interaction template
 * @param pageSize how many messages make a batch, 1 to 1000
 * @param interval the longest time between two passes by day, 10 seconds to a day
 * @param adaptive whether passes follow each other faster while mail flows, slower at night
 */
public record Routine(String template, int pageSize, Duration interval, boolean adaptive) {
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Refuses what cannot work. */
  public Routine {
    template = template.strip();
    if (template.isEmpty()
        || pageSize < 1
        || pageSize > 1000
        || interval.compareTo(SHORTEST) < 0
        || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a template is named, page size is 1 to 1000, interval PT10S to PT24H");
    }
  }

  /** Template {@code EMAIL}, pages of 500, every minute, adaptive. */
  public static Routine standard() {
    return new Routine(InteractionTemplate.DEFAULT_CODE, 500, Duration.ofSeconds(60), true);
  }
}
