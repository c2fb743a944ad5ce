package org.mailtrail.bootstrap.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.mailtrail.application.DeclaredMailboxes;
import org.mailtrail.application.DeclaredMailboxes.Unstarted;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.application.thread.Farewell;
import org.mailtrail.domain.message.MailboxName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches on what is declared, each mailbox for itself and beside everything else, and tries again
 * until it works: an Exchange that is down when the service starts keeps no mailbox off for good,
 * and one that is silent keeps no other waiting. Until then health is red.
 */
final class SwitchingOn implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SwitchingOn.class);

  private final DeclaredMailboxes declared;
  private final Crew crew =
      new Crew(new Crew.Rules("switching-on", 4, 64, Duration.ofSeconds(2), Duration.ofMinutes(3)));
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(SwitchingOn::thread);

  /** Why each is off: a mailbox that is on, or shall stay off, has no entry. */
  private final Map<MailboxName, Symptom> off = new ConcurrentHashMap<>();

  private final Map<MailboxName, Boolean> atWork = new ConcurrentHashMap<>();

  private SwitchingOn(DeclaredMailboxes declared) {
    this.declared = declared;
  }

  /** Begins now, and tries again after each pause while there is something to do. */
  static SwitchingOn begin(DeclaredMailboxes declared, Duration pause) {
    SwitchingOn switching = new SwitchingOn(declared);
    for (MailboxName name : declared.names()) {
      switching.off.put(
          name,
          Symptom.of(Code.STARTING, name, HealthSentence.BEING_CHECKED.with(), Phrase.nothing()));
    }
    long millis = pause.toMillis();
    // attempts() lets nothing escape that the future would swallow
    ScheduledFuture<?> unused =
        switching.clockwork.scheduleWithFixedDelay(
            switching::attempts, 0, millis, TimeUnit.MILLISECONDS);
    return switching;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "switching-on");
    thread.setDaemon(true);
    return thread;
  }

  /** Asks the database once, however many are declared. */
  private void attempts() {
    try {
      attempt(declared.awaiting());
    } catch (PortException outOfReach) {
      // health, which asks the same database, says so; the next attempt asks again
    } catch (RuntimeException | Error fault) {
      LOG.error("a fault of Mailtrail: nobody knows what is still to be switched on", fault);
    }
  }

  private void attempt(List<MailboxName> waiting) {
    Set<MailboxName> still = Set.copyOf(waiting);
    off.keySet().removeIf(name -> !still.contains(name) && !atWork.containsKey(name));
    for (MailboxName name : waiting) {
      if (atWork.putIfAbsent(name, true) == null) {
        crew.execute(() -> attempt(name));
      }
    }
  }

  private void attempt(MailboxName name) {
    try {
      declared.switchOn(name).ifPresentOrElse(this::refused, () -> off.remove(name));
    } catch (PortException passing) {
      Problem problem = Problem.of(passing);
      tell(Symptom.of(Code.NEEDS_A_PERSON, name, problem.seen(), problem.advice()));
    } catch (RuntimeException | Error fault) {
      if (!crew.isShutdown()) {
        LOG.error("a fault of Mailtrail keeps mailbox {} off", name, fault);
      }
    } finally {
      atWork.remove(name);
    }
  }

  private void refused(Unstarted mailbox) {
    tell(
        Symptom.of(
            Code.NEEDS_A_PERSON,
            mailbox.name(),
            HealthSentence.NOT_SWITCHED_ON.with(mailbox.why().setting(), mailbox.why().seen()),
            mailbox.why().advice()));
  }

  private void tell(Symptom why) {
    MailboxName name = why.mailbox().orElseThrow();
    if (!why.equals(off.put(name, why)) && !crew.isShutdown()) {
      LOG.warn("mailbox {}: {}. {}", name, why.what(), why.remedy());
    }
  }

  /** What is declared, but still off: its mail waits unseen. */
  List<Symptom> stillOff() {
    return List.copyOf(off.values());
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    Farewell.to(crew);
  }
}
