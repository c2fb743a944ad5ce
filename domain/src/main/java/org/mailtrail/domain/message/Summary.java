package org.mailtrail.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a message says of itself apart from its people.
 *
 * @param subject decoded (RFC 2047), in full; empty when there is none
 * @param sentAt the Date field as it is, absent when it is missing or makes no sense
 * @param receivedAt when Exchange took the message in
 * @param conversationId Exchange's thread id
 */
public record Summary(
    String subject, Optional<Instant> sentAt, Instant receivedAt, Optional<String> conversationId) {
  /** An id of nothing would make one thread of all that have it. */
  public Summary {
    conversationId = conversationId.filter(id -> !id.isBlank());
  }

  /** Electronic mail older than this was not written on a system that Exchange can have met. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  /**
   * The summary of a message for which Exchange may not say when it was received: then it was
   * received when it was sent, and when that cannot be believed either, when it was read.
   *
   * @param receivedAt as Exchange said it; a time that cannot be counts as none
   * @param readAt the time of the pass
   */
  public static Summary of(
      String subject,
      Optional<Instant> sentAt,
      Optional<Instant> receivedAt,
      Optional<String> conversationId,
      Instant readAt) {
    Instant received =
        receivedAt
            .filter(time -> canBe(time, readAt))
            .or(() -> sentAt.filter(time -> canBe(time, readAt)))
            .orElse(readAt);
    return new Summary(subject, sentAt, received, conversationId);
  }

  /**
   * When the message was sent, as far as that can be believed: not before 1990, and not later than
   * a day after it was received. Otherwise the time of receipt takes its place.
   */
  public Instant believedSentAt() {
    return sentAt.filter(time -> canBe(time, receivedAt)).orElse(receivedAt);
  }

  /**
   * Whether a message can bear this time (behaviour §3): not one before 1990, and not one that is
   * more than a day later.
   *
   * @param later what comes after it: the receipt of what was sent, the reading of what came
   */
  public static boolean canBe(Instant time, Instant later) {
    return !time.isBefore(EARLIEST) && !time.isAfter(later.plus(CLOCKS_DIFFER));
  }
}
