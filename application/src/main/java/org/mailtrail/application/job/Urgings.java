package org.mailtrail.application.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.domain.message.MailboxName;

/**
 * Notices in the audit trail that a person wants a job run, in whatever process they said so: then
 * a password that was refused is tried once more. Compares no clocks: each urging counts once.
 */
public final class Urgings {
  private static final Set<String> ACTIONS = Set.of("RunNow", "RestartJob", "StartLogging");
  private static final int LOOKED_AT = 20;

  private final AuditTrail trail;
  private final BooleanSupplier isRefused;
  private final Runnable forgive;
  private final Map<MailboxName, Optional<Instant>> heeded = new ConcurrentHashMap<>();

  /**
   * Noticing them in this trail.
   *
   * @param isRefused whether there is anything to forgive: otherwise nobody reads the trail
   * @param forgive what is done then
   */
  public Urgings(AuditTrail trail, BooleanSupplier isRefused, Runnable forgive) {
    this.trail = trail;
    this.isRefused = isRefused;
    this.forgive = forgive;
  }

  /**
   * To be called before each run of the job; a process that has just begun has nothing to forgive.
   */
  public void heed(MailboxName mailbox) {
    if (!heeded.containsKey(mailbox) || isRefused.getAsBoolean()) {
      read(mailbox);
    }
  }

  private void read(MailboxName mailbox) {
    Optional<Instant> latest =
        trail.latest(Optional.of(mailbox), LOOKED_AT).stream()
            .filter(entry -> ACTIONS.contains(entry.action()))
            .map(AuditEntry::at)
            .findFirst();
    Optional<Instant> before = heeded.put(mailbox, latest);
    if (before != null && !before.equals(latest)) {
      forgive.run();
    }
  }
}
