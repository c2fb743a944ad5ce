package org.mailtrail.bootstrap.wiring;

import java.time.Clock;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.domain.message.MailboxName;

/** The way to one mailbox, as it is set. Close it when done. */
interface ExchangeLink extends AutoCloseable {
  /** The mailbox's intake. */
  MailIntake intake();

  @Override
  void close();

  /** Connects; makes no request yet. */
  static ExchangeLink to(MailboxName mailbox, Configuration configuration, Clock clock) {
    throw new SetupException(
        "mailtrail.mailbox." + mailbox + ".exchange", "is not wired yet at " + clock, "");
  }
}
