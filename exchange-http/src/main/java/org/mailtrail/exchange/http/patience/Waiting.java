package org.mailtrail.exchange.http.patience;

import java.time.Clock;
import java.time.Duration;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.exchange.http.Pause;
import org.mailtrail.exchange.http.telling.LineSentence;

/**
 * How one waits for a server.
 *
 * @param clock the time
 * @param pause lets it pass
 * @param deadline for how long one fault after the other is borne
 * @param counters count the time that passes
 */
public record Waiting(Clock clock, Pause pause, Duration deadline, Counters counters) {
  /**
   * Lets time pass.
   *
   * @param what for which piece of work
   */
  void pass(Phrase what, Duration time) {
    counters.waited(time);
    try {
      pause.pause(time);
    } catch (InterruptedException interrupted) {
      throw interrupted(what, interrupted);
    }
  }

  static ExchangeException interrupted(Phrase what, InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new ExchangeException(
        Kind.UNREACHABLE,
        PortSentence.IN_DOING.with(what, LineSentence.INTERRUPTED_PAUSING.with()),
        interrupted);
  }
}
