package org.mailtrail.application.port.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A secret that stops working soon, or has stopped.
 *
 * @param name which
 * @param expiry when
 * @param stage how soon
 */
public record ExpiryWarning(SecretName name, Instant expiry, Stage stage) {
  /** How soon a secret stops working. */
  public enum Stage {
    /** It has. */
    EXPIRED(Duration.ZERO),
    /** Within a day. */
    DAY(Duration.ofDays(1)),
    /** Within 7 days. */
    WEEK(Duration.ofDays(7)),
    /** Within 30 days. */
    MONTH(Duration.ofDays(30));

    private final Duration ahead;

    Stage(Duration ahead) {
      this.ahead = ahead;
    }

    private static Optional<Stage> of(Duration left) {
      for (Stage stage : values()) {
        if (left.compareTo(stage.ahead) <= 0) {
          return Optional.of(stage);
        }
      }
      return Optional.empty();
    }
  }

  /** The warnings that are due now, the most urgent first. */
  public static List<ExpiryWarning> due(List<SecretVault.Kept> kept, Clock clock) {
    Instant now = clock.instant();
    return kept.stream()
        .flatMap(secret -> warning(secret, now).stream())
        .sorted(Comparator.comparing(ExpiryWarning::expiry).thenComparing(ExpiryWarning::name))
        .toList();
  }

  private static Optional<ExpiryWarning> warning(SecretVault.Kept secret, Instant now) {
    return secret
        .expiry()
        .flatMap(
            expiry ->
                Stage.of(Duration.between(now, expiry))
                    .map(stage -> new ExpiryWarning(secret.name(), expiry, stage)));
  }

  /** One sentence for people. */
  @Override
  public String toString() {
    return name
        + (stage == Stage.EXPIRED ? " expired at " : " expires at ")
        + expiry
        + ". Make a new one and enter it.";
  }
}
