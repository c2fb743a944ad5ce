package org.mailtrail.testkit.memory.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** The history of passes in memory. */
public final class InMemoryPasses implements Passes {
  private final Memory memory;
  private final Map<UUID, PassReport> reports;

  /** No passes so far. */
  public InMemoryPasses(Memory memory) {
    this.memory = memory;
    this.reports = memory.map();
  }

  @Override
  public void record(PassReport report) {
    memory.access(() -> reports.put(report.id().value(), report));
  }

  /** Passes over the one mailbox are the other's from now on. */
  public void handOver(MailboxName from, MailboxName to) {
    reports.replaceAll(
        (id, pass) ->
            pass.mailbox().equals(from)
                ? new PassReport(
                    pass.id(), to, pass.startedAt(), pass.endedAt(), pass.counts(), pass.problem())
                : pass);
  }

  @Override
  public List<PassReport> latest(MailboxName mailbox, int atMost) {
    return memory.access(() -> newestFirst(mailbox).limit(atMost).toList());
  }

  @Override
  public Optional<PassReport> lastGood(MailboxName mailbox) {
    return memory.access(() -> newestFirst(mailbox).filter(PassReport::isGood).findFirst());
  }

  private Stream<PassReport> newestFirst(MailboxName mailbox) {
    return reports.values().stream()
        .filter(report -> report.mailbox().equals(mailbox))
        .sorted(Comparator.comparing(PassReport::startedAt).reversed());
  }
}
