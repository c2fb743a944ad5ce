package org.mailtrail.web.mailbox;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.push.ShowNotices.Told;

/**
 * A mailbox as its page shows it.
 *
 * @param setup what is set
 * @param job how it stands with its job
 * @param told how it stands with being told of mail; absent where nobody wants to be
 * @param passes the latest passes, newest first
 * @param changes the latest changes, newest first
 */
public record MailboxView(
    MailboxSetup setup,
    Optional<JobState> job,
    Optional<Told> told,
    List<PassReport> passes,
    List<AuditEntry> changes) {
  /** Its name. */
  public String name() {
    return setup.name().value();
  }

  /** What is wrong with the latest pass; empty when it was good, or there is none. */
  public String problem() {
    return passes.stream()
        .findFirst()
        .flatMap(PassReport::problem)
        .map(Object::toString)
        .orElse("");
  }
}
