package org.mailtrail.application.declared;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.application.thread.Farewell;
import org.mailtrail.domain.message.MailboxName;

/**
 * Switches on what is declared, each mailbox for itself and beside everything else, and tries again
 * until it works: an Exchange that is down when the service starts keeps no mailbox off for good,
 * and one that is silent keeps no other waiting. Until then health is red.
 */
public final class SwitchingOn implements AutoCloseable {
  private final Awaited awaited;
  private final SwitchingOnObserver observer;
  private final Crew crew =
      new Crew(new Crew.Rules("switching-on", 4, 64, Duration.ofSeconds(2), Duration.ofMinutes(3)));
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(SwitchingOn::thread);

  /** Why each is off: a mailbox that is on, or shall stay off, has no entry. */
  private final Map<MailboxName, Symptom> off = new ConcurrentHashMap<>();

  private final Map<MailboxName, Boolean> atWork = new ConcurrentHashMap<>();

  private SwitchingOn(Awaited awaited, SwitchingOnObserver observer) {
    this.awaited = awaited;
    this.observer = observer;
  }

  /** Begins now, and tries again after each pause while there is something to do. */
  public static SwitchingOn begin(Awaited awaited, Duration pause, SwitchingOnObserver observer) {
    SwitchingOn switching = new SwitchingOn(awaited, observer);
    for (MailboxName name : awaited.names()) {
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
      attempt(awaited.off());
    } catch (PortException outOfReach) {
      // health, which asks the same database, says so; the next attempt asks again
    } catch (RuntimeException | Error fault) {
      observer.broke("nobody knows what is still to be switched on", fault);
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
      awaited
          .switchOn(name)
          .ifPresentOrElse(why -> tell(refused(name, why)), () -> off.remove(name));
    } catch (PortException passing) {
      Problem problem = Problem.of(passing);
      tell(Symptom.of(Code.NEEDS_A_PERSON, name, problem.seen(), problem.advice()));
    } catch (RuntimeException | Error fault) {
      if (!crew.isShutdown()) {
        observer.broke("mailbox " + name + " stays off", fault);
      }
    } finally {
      atWork.remove(name);
    }
  }

  private static Symptom refused(MailboxName name, SetupOutcome.Refused why) {
    return Symptom.of(
        Code.NEEDS_A_PERSON,
        name,
        HealthSentence.NOT_SWITCHED_ON.with(why.setting(), why.seen()),
        why.advice());
  }

  private void tell(Symptom why) {
    MailboxName name = why.mailbox().orElseThrow();
    if (!why.equals(off.put(name, why)) && !crew.isShutdown()) {
      observer.isOff(why);
    }
  }

  /** What is declared, but still off: its mail waits unseen. */
  public List<Symptom> stillOff() {
    return List.copyOf(off.values());
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    Farewell.to(crew);
  }
}
