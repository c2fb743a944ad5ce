package org.mailtrail.testkit.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.setup.AuditEntry;
import org.mailtrail.application.port.setup.AuditTrail;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** The audit trail in memory. */
public final class InMemoryAuditTrail implements AuditTrail {
  private final Memory memory;
  private final List<AuditEntry> kept;

  /** Nothing has happened so far. */
  public InMemoryAuditTrail(Memory memory) {
    this.memory = memory;
    this.kept = memory.list();
  }

  @Override
  public void append(AuditEntry entry) {
    memory.access(() -> kept.add(entry));
  }

  @Override
  public List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost) {
    return memory.access(
        () -> {
          List<AuditEntry> lastAddedFirst = new ArrayList<>(kept);
          Collections.reverse(lastAddedFirst);
          return lastAddedFirst.stream()
              .filter(entry -> mailbox.map(entry.mailbox()::equals).orElse(true))
              .sorted(Comparator.comparing(AuditEntry::at).reversed())
              .limit(atMost)
              .toList();
        });
  }
}
