package org.mailtrail.application.job;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.message.MailboxName;

/** A history that tells somebody of each pass, once it is kept. */
public final class ToldPasses implements Passes {
  private final Passes history;
  private final Consumer<PassReport> told;

  /** Telling of this history. */
  public ToldPasses(Passes history, Consumer<PassReport> told) {
    this.history = history;
    this.told = told;
  }

  @Override
  public void record(PassReport report) {
    history.record(report);
    told.accept(report);
  }

  @Override
  public List<PassReport> latest(MailboxName mailbox, int atMost) {
    return history.latest(mailbox, atMost);
  }

  @Override
  public Optional<PassReport> lastGood(MailboxName mailbox) {
    return history.lastGood(mailbox);
  }

  @Override
  public Map<MailboxName, PassHistory> histories(Collection<MailboxName> mailboxes, int atMost) {
    return history.histories(mailboxes, atMost);
  }

  @Override
  public int forget(Instant endedBefore, int atMost) {
    return history.forget(endedBefore, atMost);
  }
}
