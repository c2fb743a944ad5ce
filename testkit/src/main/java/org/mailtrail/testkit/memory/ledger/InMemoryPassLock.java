package org.mailtrail.testkit.memory.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** Leases on mailboxes in memory. */
public final class InMemoryPassLock implements PassLock {
  private static final long NOBODY = 0;
  private static final Holder LEFT_BEHIND = new Holder(NOBODY, Instant.EPOCH);

  private final Memory memory;
  private final Clock clock;
  private final Duration length;
  private final Map<MailboxName, Holder> holders;
  private long lastOwner;

  /** Leases of this length; nobody holds any. */
  public InMemoryPassLock(Memory memory, Clock clock, Duration length) {
    this.memory = memory;
    this.clock = clock;
    this.length = length;
    this.holders = memory.map();
  }

  /** Nobody holds what has no owner, and yet it was not given back. */
  private record Holder(long owner, Instant until) {
    boolean isFree(Instant now) {
      return owner == NOBODY || until.isBefore(now);
    }
  }

  @Override
  public Optional<Lease> acquire(MailboxName mailbox) {
    return memory.access(
        () -> {
          Holder holder = holders.get(mailbox);
          if (holder != null && !holder.isFree(clock.instant())) {
            return Optional.empty();
          }
          lastOwner++;
          MemoryLease lease = new MemoryLease(mailbox, lastOwner, holder != null);
          holders.put(mailbox, lease.extended());
          return Optional.of(lease);
        });
  }

  @Override
  public void free(MailboxName mailbox) {
    memory.access(() -> holders.computeIfPresent(mailbox, (name, holder) -> LEFT_BEHIND));
  }

  private final class MemoryLease implements Lease {
    private final MailboxName mailbox;
    private final long owner;
    private final boolean inherited;

    private MemoryLease(MailboxName mailbox, long owner, boolean inherited) {
      this.mailbox = mailbox;
      this.owner = owner;
      this.inherited = inherited;
    }

    @Override
    public boolean isInherited() {
      return inherited;
    }

    private Holder extended() {
      return new Holder(owner, clock.instant().plus(length));
    }

    @Override
    public boolean renew() {
      return memory.access(
          () -> {
            boolean isMine = isMine();
            if (isMine) {
              holders.put(mailbox, extended());
            }
            return isMine;
          });
    }

    @Override
    public void abandon() {
      memory.access(() -> isMine() ? holders.put(mailbox, LEFT_BEHIND) : null);
    }

    @Override
    public void close() {
      memory.access(() -> isMine() ? holders.remove(mailbox) : null);
    }

    private boolean isMine() {
      Holder holder = holders.get(mailbox);
      return holder != null && holder.owner() == owner;
    }
  }
}
