package org.mailtrail.testkit.memory.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.interaction.PassId;
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
    memory.access(
        () -> {
          Optional<PassReport> newest = newestFirst(report.mailbox()).findFirst();
          PassReport kept = newest.flatMap(report::joining).orElse(report);
          return reports.put(kept.id().value(), kept);
        });
  }

  /** Passes over the one mailbox are the other's from now on. */
  public void handOver(MailboxName from, MailboxName to) {
    reports.replaceAll(
        (id, pass) ->
            pass.mailbox().equals(from)
                ? new PassReport(
                    pass.id(), to, pass.time(), pass.counts(), pass.problem(), pass.legs())
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

  @Override
  public Map<MailboxName, PassHistory> histories(Collection<MailboxName> mailboxes, int atMost) {
    return memory.access(
        () -> {
          Map<MailboxName, PassHistory> histories = new HashMap<>();
          for (MailboxName mailbox : mailboxes) {
            List<PassReport> all = newestFirst(mailbox).toList();
            Optional<PassReport> good = all.stream().filter(PassReport::isGood).findFirst();
            if (!all.isEmpty()) {
              List<PassReport> latest = all.subList(0, Math.min(atMost, all.size()));
              histories.put(mailbox, new PassHistory(latest, good));
            }
          }
          return histories;
        });
  }

  @Override
  public int forget(Instant endedBefore, int atMost) {
    return memory.access(
        () -> {
          List<PassReport> gone =
              reports.values().stream()
                  .filter(pass -> isForgotten(pass, endedBefore))
                  .sorted(Comparator.comparing(pass -> pass.time().since()))
                  .limit(atMost)
                  .toList();
          gone.forEach(pass -> reports.remove(pass.id().value()));
          return gone.size();
        });
  }

  private boolean isForgotten(PassReport pass, Instant endedBefore) {
    return pass.endedAt().isBefore(endedBefore)
        && newestFirst(pass.mailbox())
            .takeWhile(later -> later.time().since().isAfter(pass.time().since()))
            .anyMatch(later -> !pass.isGood() || later.isGood());
  }

  /** The pass of this name. */
  Optional<PassReport> find(PassId pass) {
    return Optional.ofNullable(reports.get(pass.value()));
  }

  Stream<PassReport> newestFirst(MailboxName mailbox) {
    return reports.values().stream()
        .filter(report -> report.mailbox().equals(mailbox))
        .sorted(Comparator.comparing((PassReport pass) -> pass.time().since()).reversed());
  }
}
