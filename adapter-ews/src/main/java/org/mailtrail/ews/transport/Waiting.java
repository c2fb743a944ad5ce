package org.mailtrail.ews.transport;

import java.time.Clock;
import java.time.Duration;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/**
 * How one waits for a server.
 *
 * @param clock the time
 * @param pause lets it pass
 * @param deadline for how long one fault after the other is borne
 */
public record Waiting(Clock clock, Pause pause, Duration deadline) {
  void pass(Duration duration, String what) {
    try {
      pause.pause(duration);
    } catch (InterruptedException interrupted) {
      throw interrupted(what, interrupted);
    }
  }

  static ExchangeException interrupted(String what, InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new ExchangeException(Kind.UNREACHABLE, what + ": interrupted", interrupted);
  }
}
