package org.mailtrail.application.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.job.pace.Pace;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.message.MailboxName;

/**
 * The history as one run of the job sees it, which alone writes to it meanwhile: the latest passes
 * are read once. For one mailbox and one thread.
 */
final class RunHistory implements Passes {
  private final Passes history;
  private @Nullable List<PassReport> latest;

  RunHistory(Passes history) {
    this.history = history;
  }

  @Override
  public void record(PassReport report) {
    history.record(report);
    if (latest != null) {
      latest = following(latest, report);
    }
  }

  private static List<PassReport> following(List<PassReport> before, PassReport report) {
    List<PassReport> following = new ArrayList<>(before);
    Optional<PassReport> joined = before.stream().findFirst().flatMap(report::joining);
    joined.ifPresent(both -> following.remove(0));
    following.add(0, joined.orElse(report));
    return following;
  }

  @Override
  public List<PassReport> latest(MailboxName mailbox, int atMost) {
    return atMost > Pace.HISTORY
        ? history.latest(mailbox, atMost)
        : recent(mailbox).stream().limit(atMost).toList();
  }

  private List<PassReport> recent(MailboxName mailbox) {
    List<PassReport> known = latest == null ? history.latest(mailbox, Pace.HISTORY) : latest;
    latest = known;
    return known;
  }

  @Override
  public Optional<PassReport> lastGood(MailboxName mailbox) {
    List<PassReport> recent = recent(mailbox);
    return recent.stream()
        .filter(PassReport::isGood)
        .findFirst()
        .or(() -> recent.size() < Pace.HISTORY ? Optional.empty() : history.lastGood(mailbox));
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
