package org.mailtrail.application.logging.pass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.pass.PassSentence;

/** Ends a pass that gets nothing done any more, however busy it is. */
public final class Progress {
  private final Clock clock;
  private final Duration longest;
  private volatile Instant last;

  /**
   * Begins now.
   *
   * @param longest so long may nothing get done
   */
  public Progress(Clock clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
    this.last = clock.instant();
  }

  /** Something got done. */
  public void made() {
    last = clock.instant();
  }

  /**
   * Asks for progress.
   *
   * @throws ExchangeException when there was none for too long
   */
  public void require() {
    if (last.plus(longest).isBefore(clock.instant())) {
      throw new ExchangeException(Kind.UNREACHABLE, PassSentence.NOTHING_DONE.with(longest), null);
    }
  }
}
