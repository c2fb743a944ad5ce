package org.mailtrail.bootstrap.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Reason;
import org.mailtrail.application.port.PortException;
import org.mailtrail.bootstrap.wiring.DeclaredMailboxes;
import org.mailtrail.bootstrap.wiring.DeclaredMailboxes.Unstarted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches on what is declared, and tries again until it works: an Exchange that is down when the
 * service starts keeps no mailbox off for good. Until then health is red.
 */
final class SwitchingOn implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SwitchingOn.class);

  private final DeclaredMailboxes declared;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(SwitchingOn::thread);
  private volatile List<Unstarted> unstarted = List.of();

  private SwitchingOn(DeclaredMailboxes declared) {
    this.declared = declared;
  }

  /** Tries now, and again after each pause while there is something to do. */
  static SwitchingOn begin(DeclaredMailboxes declared, Duration pause) {
    SwitchingOn switching = new SwitchingOn(declared);
    switching.attempt();
    long millis = pause.toMillis();
    // again() lets nothing escape that the future would swallow
    ScheduledFuture<?> unused =
        switching.thread.scheduleWithFixedDelay(
            switching::again, millis, millis, TimeUnit.MILLISECONDS);
    return switching;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "switching-on");
    thread.setDaemon(true);
    return thread;
  }

  private void attempt() {
    List<Unstarted> before = unstarted;
    unstarted = declared.switchOn();
    if (!unstarted.equals(before)) {
      unstarted.forEach(mailbox -> LOG.warn("mailbox {}", mailbox));
    }
  }

  private void again() {
    if (unstarted.isEmpty()) {
      return;
    }
    try {
      attempt();
    } catch (PortException passing) {
      LOG.warn("declared mailboxes cannot be switched on now: {}", passing.getMessage());
    } catch (RuntimeException fault) {
      LOG.error("a fault of Mailtrail keeps declared mailboxes off", fault);
    }
  }

  /** The health with what is declared, but still off: its mail waits unseen. */
  Health judge(Health health) {
    List<Reason> reasons = new ArrayList<>();
    for (Unstarted mailbox : unstarted) {
      reasons.add(
          new Reason(
              Reason.Code.NEEDS_A_PERSON,
              Optional.of(mailbox.name()),
              "logging is declared, but could not be switched on: "
                  + mailbox.why().setting()
                  + " "
                  + mailbox.why().reason(),
              mailbox.why().remedy()));
    }
    reasons.addAll(health.reasons());
    return new Health(reasons);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
