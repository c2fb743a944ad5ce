package org.mailtrail.application.health.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.mailtrail.application.health.Backlog;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.health.IntakeHistory;
import org.mailtrail.application.port.health.IntakeSample;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.MailboxName;

/**
 * Keeps what passes found in the intakes, and what others measured there, by stretches of ten
 * minutes. Asks Exchange nothing, and writes a row a stretch while nothing happens. Safe for
 * several threads.
 */
public final class SampleIntakes {
  /** So long is a stretch. */
  static final Duration STRETCH = Duration.ofMinutes(10);

  private static final Duration KEPT = Duration.ofDays(2);

  private final IntakeHistory history;
  private final Clock clock;
  private final Map<MailboxName, Written> written = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> forgotten = new AtomicReference<>(Instant.MIN);

  /** Keeping them there. */
  public SampleIntakes(IntakeHistory history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /** The latest stretch that this process wrote to, and the most that waited in it. */
  private record Written(Instant from, long most) {}

  /** A pass has ended: what it saw had waited. One that saw nothing and failed knows nothing. */
  public void after(PassReport report) {
    PassCounts counts = report.counts();
    long waited = Math.max(counts.seen(), counts.pending() + counts.beside().notFiled());
    Optional<Long> waiting = report.isGood() || waited > 0 ? Optional.of(waited) : Optional.empty();
    add(report.mailbox(), waiting, counts.seen() - counts.pending());
  }

  /** Somebody has measured what waits. */
  public void measured(MailboxName mailbox, Backlog backlog) {
    if (backlog.messages() >= 0) {
      add(mailbox, Optional.of(backlog.messages()), 0);
    }
  }

  private void add(MailboxName mailbox, Optional<Long> waiting, long arrived) {
    Instant from = stretch(clock.instant());
    Optional<Written> last =
        Optional.ofNullable(written.get(mailbox)).filter(one -> one.from().equals(from));
    long most = Math.max(waiting.orElse(-1L), last.map(Written::most).orElse(-1L));
    boolean isNews = arrived > 0 || last.filter(one -> one.most() >= most).isEmpty();
    if (isNews && keep(new IntakeSample(mailbox, from, waiting, arrived))) {
      written.put(mailbox, new Written(from, most));
    }
  }

  /** What is old is forgotten once a stretch, however many mailboxes there are. */
  private boolean keep(IntakeSample sample) {
    try {
      history.add(sample);
      if (!sample.from().equals(forgotten.getAndSet(sample.from()))) {
        history.forget(sample.from().minus(KEPT));
      }
      return true;
    } catch (StoreException comfortOnly) {
      // a gap in a plot; what the pass did stands in the history of passes
      return false;
    }
  }

  static Instant stretch(Instant at) {
    return Instant.ofEpochSecond(at.getEpochSecond() - at.getEpochSecond() % STRETCH.toSeconds());
  }
}
