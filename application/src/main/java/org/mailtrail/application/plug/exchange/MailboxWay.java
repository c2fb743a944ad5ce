package org.mailtrail.application.plug.exchange;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.exchange.Mailboxes.OpenMailbox;
import org.mailtrail.application.port.push.ArrivalNotices;

/** The way to one mailbox, with its connections. Safe for several threads. */
public interface MailboxWay extends AutoCloseable {
  /** What can be done there. */
  OpenMailbox mailbox();

  /** What has crossed the wire so far. */
  default Traffic traffic() {
    return Traffic.NONE;
  }

  /**
   * When the token that this process holds ends; it is renewed before that. Empty when it holds
   * none. Makes no request.
   */
  default Optional<Instant> tokenEnds() {
    return Optional.empty();
  }

  /**
   * Tells an address of mail that has come; absent where Exchange cannot, or would keep silent.
   * Makes no request.
   */
  default Optional<ArrivalNotices> notices() {
    return Optional.empty();
  }

  /**
   * Something broke inside: who is opened from now on shares nothing with it. What is at work on it
   * goes on.
   */
  default void forsake() {
    // a way that shares nothing with others has nothing to do
  }

  @Override
  void close();
}
