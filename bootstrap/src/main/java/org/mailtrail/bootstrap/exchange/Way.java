package org.mailtrail.bootstrap.exchange;

import org.mailtrail.application.port.exchange.Mailboxes.OpenMailbox;

/** The way to one mailbox, with its connections. */
interface Way extends AutoCloseable {
  /** What can be done there. */
  OpenMailbox mailbox();

  /** What has crossed the wire so far. */
  Traffic traffic();

  @Override
  void close();
}
