package org.mailtrail.application.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.message.MailboxName;

/**
 * Mailboxes of which Exchange told, and which nobody has looked at since: a look is asked for once,
 * however often Exchange tells before it begins. Where a pass of this process is at work one more
 * follows at once. What comes in the moment in which a pass is put down, or to a process that does
 * not work the mailbox, waits for the interval. Safe for several threads.
 */
public final class LooksOwed {
  private final Supplier<Passes> passes;
  private final Set<MailboxName> owed = ConcurrentHashMap.newKeySet();
  private final Set<MailboxName> atWork = ConcurrentHashMap.newKeySet();

  /** What the history told last when a look was asked for that has not begun here. */
  private final Map<MailboxName, List<PassReport>> askedAfter = new ConcurrentHashMap<>();

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
    Optional<Duration> wait = worked(mailbox, pass);
    return owed.remove(mailbox) && isWell(latest(mailbox)) ? wait.map(any -> Duration.ZERO) : wait;
  }

  /** Whoever tells after this has ended is not overheard: first it is at work no more. */
  private Optional<Duration> worked(MailboxName mailbox, Supplier<Optional<Duration>> pass) {
    atWork.add(mailbox);
    owed.remove(mailbox);
    askedAfter.remove(mailbox);
    try {
      return pass.get();
    } finally {
      atWork.remove(mailbox);
    }
  }

  /**
   * A look is owed from now on. It is asked for unless that was done since the latest look, whoever
   * took that; after a pass that failed nobody asks, and the pace decides: Exchange may be in need.
   *
   * @param ask asks for it, and answers whether it is sure to begin after this
   */
  void owe(MailboxName mailbox, Predicate<MailboxName> ask) {
    owed.add(mailbox);
    if (atWork.contains(mailbox)) {
      return;
    }
    List<PassReport> latest = latest(mailbox);
    if (isWell(latest) && !latest.equals(askedAfter.put(mailbox, latest))) {
      boolean isSure = false;
      try {
        isSure = ask.test(mailbox);
      } finally {
        if (!isSure) {
          askedAfter.remove(mailbox);
        }
      }
    }
  }

  private List<PassReport> latest(MailboxName mailbox) {
    return passes.get().latest(mailbox, 1);
  }

  private static boolean isWell(List<PassReport> latest) {
    return latest.stream().allMatch(pass -> pass.problem().isEmpty());
  }
}
