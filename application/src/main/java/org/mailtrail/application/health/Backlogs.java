package org.mailtrail.application.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.domain.message.MailboxName;

/**
 * Measures what waits in the intakes, beside whoever asks and not more often than needed: what was
 * measured last is told at once, with its age. An Exchange that does not answer holds nobody up.
 */
public final class Backlogs implements Intakes, AutoCloseable {
  /** Looking costs Exchange's quota. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

  private final MeasureBacklog measure;
  private final Clock clock;
  private final Told told;
  private final Map<MailboxName, Intake> intakes = new ConcurrentHashMap<>();
  private final Crew crew =
      new Crew(new Crew.Rules("backlog", 4, 64, Duration.ofSeconds(2), Duration.ofSeconds(30)));

  /**
   * Measuring in threads of its own.
   *
   * @param told who hears of it
   */
  public Backlogs(MeasureBacklog measure, Clock clock, Told told) {
    this.told = told;
    this.measure = measure;
    this.clock = clock;
  }

  /**
   * Who hears of it.
   *
   * @param broke when Mailtrail itself is at fault
   * @param measured what was measured
   */
  public record Told(
      BiConsumer<MailboxName, Throwable> broke, BiConsumer<MailboxName, Backlog> measured) {}

  @Override
  public Map<MailboxName, Known> look(List<MailboxSetup> setups, Duration patience) {
    List<Intake> asked = setups.stream().map(this::measured).toList();
    CompletableFuture.allOf(
            asked.stream().map(Intake::untilKnown).toArray(CompletableFuture<?>[]::new))
        .handle((all, failed) -> true)
        .completeOnTimeout(false, Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS)
        .join();
    Map<MailboxName, Known> known = new TreeMap<>();
    for (int i = 0; i < asked.size(); i++) {
      known.put(setups.get(i).name(), asked.get(i).known());
    }
    return known;
  }

  @Override
  public Intakes asKnown() {
    return (setups, patience) -> {
      Map<MailboxName, Known> known = new TreeMap<>();
      for (MailboxSetup setup : setups) {
        Optional.ofNullable(intakes.get(setup.name()))
            .map(Intake::known)
            .filter(one -> one.backlog().isPresent())
            .ifPresent(one -> known.put(setup.name(), one));
      }
      return known;
    };
  }

  private Intake measured(MailboxSetup setup) {
    Intake intake = intakes.computeIfAbsent(setup.name(), name -> new Intake());
    intake.refresh(setup);
    return intake;
  }

  private Optional<Backlog> measure(MailboxSetup setup) {
    try {
      Backlog backlog = measure.run(setup);
      told.measured().accept(setup.name(), backlog);
      return Optional.of(backlog);
    } catch (PortException unreachable) {
      // health says that it is unknown; the job, which meets the same, says why
      return Optional.empty();
    } catch (RuntimeException | Error fault) {
      if (!crew.isShutdown()) {
        told.broke().accept(setup.name(), fault);
      }
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    crew.shutdownNow();
  }

  /** One mailbox's, as far as it is known. */
  private final class Intake {
    private CompletableFuture<Void> asking = CompletableFuture.completedFuture(null);
    private Optional<Instant> askedAt = Optional.empty();
    private Optional<Backlog> latest = Optional.empty();

    synchronized void refresh(MailboxSetup setup) {
      Instant now = clock.instant();
      if (asking.isDone() && askedAt.filter(at -> now.isBefore(at.plus(FRESH))).isEmpty()) {
        askedAt = Optional.of(now);
        asking = CompletableFuture.runAsync(() -> keep(measure(setup)), crew);
      }
    }

    private synchronized void keep(Optional<Backlog> measured) {
      latest = measured;
    }

    synchronized CompletableFuture<Void> untilKnown() {
      return isKnown() ? CompletableFuture.completedFuture(null) : asking;
    }

    synchronized Known known() {
      return new Known(
          isKnown() ? latest : Optional.empty(), asking.isDone() ? Optional.empty() : askedAt);
    }

    private boolean isKnown() {
      return latest
          .filter(backlog -> clock.instant().isBefore(backlog.measuredAt().plus(KNOWN_FOR)))
          .isPresent();
    }
  }
}
