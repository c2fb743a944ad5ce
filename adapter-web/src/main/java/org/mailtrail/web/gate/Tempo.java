package org.mailtrail.web.gate;

import java.time.Clock;
import java.time.Duration;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.web.access.AttemptLimit;

/** How often programs may ask: each key so often a minute, and wrong keys hardly at all. */
public final class Tempo {
  /** So many requests of one key in a minute. */
  static final int OF_ONE_KEY = 600;

  /** So many wrong keys from one address in a quarter of an hour. */
  static final int WRONG_KEYS = 50;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AttemptLimit asked;
  private final AttemptLimit wrong;

  /** Nobody has asked so far. */
  public Tempo(Clock clock) {
    this.asked = new AttemptLimit(OF_ONE_KEY, MINUTE, clock);
    this.wrong = new AttemptLimit(WRONG_KEYS, AttemptLimit.QUARTER, clock);
  }

  /** Whether the key is shown too often, or too many wrong ones came from there. */
  boolean isTooFast(String key, String from) {
    return wrong.isReached(from) || asked.isReached(name(key));
  }

  void wasKnown(String key) {
    asked.count(name(key));
  }

  void wasWrong(String from) {
    wrong.count(from);
  }

  /** No key is kept in memory. */
  private static String name(String key) {
    return TokenHash.of(key).hex();
  }

  /** How long to wait, in seconds. */
  static long pause() {
    return MINUTE.toSeconds();
  }
}
