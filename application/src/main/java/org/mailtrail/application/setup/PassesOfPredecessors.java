package org.mailtrail.application.setup;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.books.Passes;
import org.mailtrail.domain.message.MailboxName;

/** The history of passes, by which mailboxes that were replaced retire. */
public final class PassesOfPredecessors implements Passes {
  private final Passes passes;
  private final RetirePredecessor retire;

  /** This history. */
  public PassesOfPredecessors(Passes passes, RetirePredecessor retire) {
    this.passes = passes;
    this.retire = retire;
  }

  @Override
  public void record(PassReport report) {
    passes.record(report);
    retire.after(report);
  }

  @Override
  public List<PassReport> latest(MailboxName mailbox, int atMost) {
    return passes.latest(mailbox, atMost);
  }

  @Override
  public Optional<PassReport> lastGood(MailboxName mailbox) {
    return passes.lastGood(mailbox);
  }
}
