package org.mailtrail.application.job;

import java.util.function.Consumer;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;

/**
 * Watches passes beside whoever else does: each batch is a sign of life, and after an error, which
 * may have struck inside a client, its mailbox is reached by a new one.
 */
public final class PassWatch implements PassObserver {
  private final PassObserver other;
  private final Runnable signOfLife;
  private final Consumer<MailboxName> forsake;

  /**
   * Watching beside another.
   *
   * @param signOfLife is told of each batch
   * @param forsake has a mailbox reached by a new client
   */
  public PassWatch(PassObserver other, Runnable signOfLife, Consumer<MailboxName> forsake) {
    this.other = other;
    this.signOfLife = signOfLife;
    this.forsake = forsake;
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
      forsake.accept(mailbox);
    }
    other.broke(mailbox, fault);
  }
}
