package org.mailtrail.domain.decision;

import java.util.Optional;

/**
 * A rule of the host's own, at a place of the table that the host names. Pure: the same message
 * gets the same answer, and nothing is written. Asked from several threads.
 */
@FunctionalInterface
public interface OwnRule {
  /**
   * What becomes of the message.
   *
   * @return empty where the rule has no opinion, and the next one is asked
   */
  Optional<Decision> decide(MessageAtHand mail);
}
