package org.mailtrail.application.push;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.message.MailboxName;

/**
 * Mailboxes of which Exchange told while a pass of this process was at work on them: one more pass
 * follows at once. What comes in the moment in which a pass is put down, or to a process that does
 * not work the mailbox, waits for the interval. Safe for several threads.
 */
public final class LooksOwed {
  private final Supplier<Passes> passes;
  private final Set<MailboxName> owed = ConcurrentHashMap.newKeySet();

  /** Nobody is owed any so far; a pass that failed is read in this history. */
  public LooksOwed(Supplier<Passes> passes) {
    this.passes = passes;
  }

  /**
   * Runs a pass, which pays what was owed before it.
   *
   * @param pass answers how long to wait for the next, or that there is none
   * @return the same, or no time when a look is owed by now
   */
  public Optional<Duration> paid(MailboxName mailbox, Supplier<Optional<Duration>> pass) {
    owed.remove(mailbox);
    Optional<Duration> wait = pass.get();
    return owed.remove(mailbox) && isWell(mailbox) ? wait.map(any -> Duration.ZERO) : wait;
  }

  void owe(MailboxName mailbox) {
    owed.add(mailbox);
  }

  /** After a pass that failed the pace decides when the next may come: Exchange may be in need. */
  boolean isWell(MailboxName mailbox) {
    return passes.get().latest(mailbox, 1).stream().allMatch(pass -> pass.problem().isEmpty());
  }
}
