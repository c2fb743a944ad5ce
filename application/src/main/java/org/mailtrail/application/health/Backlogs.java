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
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.application.thread.Farewell;
import org.mailtrail.domain.message.MailboxName;

/**
 * Measures what waits in the intakes, beside whoever asks and not more often than needed: what was
 * measured last is told at once, with its age. An Exchange that does not answer holds nobody up.
 */
public final class Backlogs implements Intakes, AutoCloseable {
  /** Looking costs Exchange's quota. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** With many mailboxes each is looked into more seldom: no more than twenty in a second. */
  private static final Duration FRESH_EACH = Duration.ofMillis(50);

  private static final int KNOWN_FOR = 10;

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

  /** A good pass that left nothing behind has looked as well: nobody need ask again. */
  public void passed(PassReport report) {
    long left = report.counts().pending() + report.counts().beside().notFiled();
    if (report.isGood() && left + report.counts().beside().repeated() == 0) {
      of(report.mailbox()).emptied(report.endedAt());
    }
  }

  private Intake measured(MailboxSetup setup) {
    Intake intake = of(setup.name());
    intake.refresh(setup);
    return intake;
  }

  private Duration fresh() {
    Duration shared = FRESH_EACH.multipliedBy(intakes.size());
    return shared.compareTo(FRESH) > 0 ? shared : FRESH;
  }

  private Intake of(MailboxName mailbox) {
    return intakes.computeIfAbsent(mailbox, name -> new Intake());
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

  /** Waits a moment for what is being measured. */
  @Override
  public void close() {
    Farewell.to(crew);
  }

  /** One mailbox's, as far as it is known. */
  private final class Intake {
    private CompletableFuture<Void> asking = CompletableFuture.completedFuture(null);
    private Optional<Instant> askedAt = Optional.empty();
    private Optional<Backlog> latest = Optional.empty();

    synchronized void refresh(MailboxSetup setup) {
      Instant now = clock.instant();
      if (asking.isDone() && askedAt.filter(at -> now.isBefore(at.plus(fresh()))).isEmpty()) {
        askedAt = Optional.of(now);
        asking = CompletableFuture.runAsync(() -> keep(measure(setup)), crew);
      }
    }

    synchronized void emptied(Instant at) {
      latest = Optional.of(new Backlog(0, Optional.empty(), at));
      askedAt = Optional.of(at);
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
          .filter(
              backlog ->
                  clock
                      .instant()
                      .isBefore(backlog.measuredAt().plus(fresh().multipliedBy(KNOWN_FOR))))
          .isPresent();
    }
  }
}
