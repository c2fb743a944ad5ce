package org.mailtrail.application.port.push;

import java.util.Optional;

/**
 * Asks Exchange to tell an address whenever a message comes into one mailbox's intake. Some notices
 * are lost on the way, and nobody says so: whoever is told looks, and whoever is not looks now and
 * then. Throws {@link org.mailtrail.application.port.ExchangeException}.
 */
public interface ArrivalNotices {
  /**
   * From now on the address is told, for as long as Exchange allows. Exchange asks the address
   * first whether it wants that, while this waits. Not idempotent: each call makes another; one
   * whose answer was lost ends by itself.
   *
   * @throws org.mailtrail.application.port.ExchangeException when Exchange does not get an answer
   *     from the address, among others
   */
  StandingNotice subscribe(NoticeAddress address);

  /**
   * Lets it go on for as long as Exchange allows, and tells Exchange that we still may.
   *
   * @return empty when Exchange knows it no more
   */
  Optional<StandingNotice> renew(String id);

  /** Ends it. Idempotent. */
  void cancel(String id);
}
