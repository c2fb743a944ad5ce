package org.mailtrail.testkit.books;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** Leases on mailboxes in memory. */
public final class InMemoryPassLock implements PassLock {
  private final Memory memory;
  private final Clock clock;
  private final Duration length;
  private final Map<MailboxName, Holder> holders;

  /** Leases of this length; nobody holds any. */
  public InMemoryPassLock(Memory memory, Clock clock, Duration length) {
    this.memory = memory;
    this.clock = clock;
    this.length = length;
    this.holders = memory.map();
  }

  private record Holder(UUID owner, Instant until) {}

  @Override
  public Optional<Lease> acquire(MailboxName mailbox) {
    UUID owner = UUID.randomUUID();
    return memory.access(
        () -> {
          Holder holder = holders.get(mailbox);
          if (holder != null && !holder.until().isBefore(clock.instant())) {
            return Optional.empty();
          }
          holders.put(mailbox, extended(owner));
          return Optional.of(new MemoryLease(mailbox, owner));
        });
  }

  private Holder extended(UUID owner) {
    return new Holder(owner, clock.instant().plus(length));
  }

  private final class MemoryLease implements Lease {
    private final MailboxName mailbox;
    private final UUID owner;

    private MemoryLease(MailboxName mailbox, UUID owner) {
      this.mailbox = mailbox;
      this.owner = owner;
    }

    @Override
    public boolean renew() {
      return memory.access(
          () -> {
            boolean isMine = isMine();
            if (isMine) {
              holders.put(mailbox, extended(owner));
            }
            return isMine;
          });
    }

    @Override
    public void close() {
      memory.access(() -> isMine() ? holders.remove(mailbox) : null);
    }

    private boolean isMine() {
      Holder holder = holders.get(mailbox);
      return holder != null && holder.owner().equals(owner);
    }
  }
}
