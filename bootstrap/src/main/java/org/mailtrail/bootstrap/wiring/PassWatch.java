package org.mailtrail.bootstrap.wiring;

import org.mailtrail.application.logging.PassObserver;
import org.mailtrail.application.port.books.PassCounts;
import org.mailtrail.bootstrap.exchange.ExchangeMailboxes;
import org.mailtrail.domain.message.MailboxName;

/**
 * Watches passes beside whoever else does: each batch is a sign of life, and after an error, which
 * may have struck inside a client, its mailbox is reached by a new one.
 */
final class PassWatch implements PassObserver {
  private final PassObserver other;
  private final Runnable signOfLife;
  private final ExchangeMailboxes exchange;

  PassWatch(PassObserver other, Runnable signOfLife, ExchangeMailboxes exchange) {
    this.other = other;
    this.signOfLife = signOfLife;
    this.exchange = exchange;
  }

  @Override
  public void progressed(MailboxName mailbox, PassCounts soFar) {
    signOfLife.run();
    other.progressed(mailbox, soFar);
  }

  @Override
  public boolean stopRequested() {
    return other.stopRequested();
  }

  @Override
  public void broke(MailboxName mailbox, Throwable fault) {
    if (fault instanceof Error) {
      exchange.forsake(mailbox);
    }
    other.broke(mailbox, fault);
  }
}
