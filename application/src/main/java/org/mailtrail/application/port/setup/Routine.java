package org.mailtrail.application.port.setup;

import java.time.Duration;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.policy.UnknownPeople;

/**
 * How the mailbox is worked.
 *
 * @param template the code of the interaction template
 * @param pageSize how many messages make a batch, 1 to 1000
 * @param interval the longest time between two passes by day, 10 seconds to a day
 * @param adaptive whether passes follow each other faster while mail flows, slower at night
 * @param unknownPeople what becomes of mail with people whom nobody knows
 */
public record Routine(
    String template,
    int pageSize,
    Duration interval,
    boolean adaptive,
    UnknownPeople unknownPeople) {
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

  /** What nobody is known of is left to a person. */
  public Routine(String template, int pageSize, Duration interval, boolean adaptive) {
    this(template, pageSize, interval, adaptive, UnknownPeople.leave());
  }

  /** The same with this setting for unknown people. */
  public Routine with(UnknownPeople other) {
    return new Routine(template, pageSize, interval, adaptive, other);
  }

  /** Template {@code EMAIL}, pages of 500, every minute, adaptive. */
  public static Routine standard() {
    return new Routine(InteractionTemplate.DEFAULT_CODE, 500, Duration.ofSeconds(60), true);
  }
}
