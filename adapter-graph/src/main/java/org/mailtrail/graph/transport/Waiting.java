package org.mailtrail.graph.transport;

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
  /**
   * Lets time pass.
   *
   * @param what for which piece of work
   */
  void pass(String what, Duration time) {
    try {
      pause.pause(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ExchangeException(
          Kind.UNREACHABLE, what + ": interrupted while waiting", interrupted);
    }
  }
}
