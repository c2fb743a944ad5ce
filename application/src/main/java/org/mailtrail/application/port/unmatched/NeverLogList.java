package org.mailtrail.application.port.unmatched;

import java.util.List;
import org.mailtrail.domain.policy.NeverLog;

/**
 * The addresses and domains that people do not want logged; part of the books' unit of work. Throws
 * {@link org.mailtrail.application.port.StoreException}.
 */
public interface NeverLogList {
  /** All of it, as the decision table wants it. */
  NeverLog read();

  /** The senders on it, by name. */
  List<Sender> senders();

  /**
   * Puts a sender on it.
   *
   * @return whether it was not there
   */
  boolean add(Sender sender);

  /**
   * Takes a sender off it.
   *
   * @return whether it was there
   */
  boolean remove(Sender sender);
}
