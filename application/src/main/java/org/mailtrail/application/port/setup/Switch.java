package org.mailtrail.application.port.setup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether a mailbox is worked, and who has said so.
 *
 * @param on whether it is worked
 * @param last who turned it last; absent while nobody has
 */
public record Switch(boolean on, Optional<Turn> last) {
  /** Off, and never turned so far. */
  public static Switch untouched() {
    return new Switch(false, Optional.empty());
  }

  /** The same where it stands like that already; otherwise turned. */
  public Switch turned(boolean wanted, Turn turn) {
    return on == wanted ? this : new Switch(wanted, Optional.of(turn));
  }

  /** Whether somebody turned it off who is not this one. */
  public boolean isOffByOtherThan(String who) {
    return !on && last.filter(turn -> !turn.who().equals(who)).isPresent();
  }

  /**
   * Somebody's hand at the switch.
   *
   * @param who the person or program
   * @param at when, to the microsecond, as databases keep it
   */
  public record Turn(String who, Instant at) {
    /** Cuts off what is not kept. */
    public Turn {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }
  }
}
