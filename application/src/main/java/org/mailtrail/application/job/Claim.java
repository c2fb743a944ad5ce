package org.mailtrail.application.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.domain.message.MailboxName;

/**
 * A mailbox that is taken before its setup is read, so that nobody turns it to another one in
 * between. The pass that follows finds it taken for itself; where none follows it is given back as
 * it was.
 */
final class Claim implements PassLock, AutoCloseable {
  private final PassLock lock;
  private @Nullable Lease lease;

  private Claim(PassLock lock, @Nullable Lease lease) {
    this.lock = lock;
    this.lease = lease;
  }

  static Claim on(PassLock lock, MailboxName mailbox) {
    return new Claim(lock, lock.acquire(mailbox).orElse(null));
  }

  /** Hands the lease out, once; empty where somebody else has it. */
  @Override
  public Optional<Lease> acquire(MailboxName mailbox) {
    Optional<Lease> taken = Optional.ofNullable(lease);
    lease = null;
    return taken;
  }

  @Override
  public void free(MailboxName mailbox) {
    lock.free(mailbox);
  }

  /** Who inherits next takes as much care. */
  @Override
  public void close() {
    Lease unused = lease;
    lease = null;
    if (unused != null) {
      if (unused.isInherited()) {
        unused.abandon();
      }
      unused.close();
    }
  }
}
