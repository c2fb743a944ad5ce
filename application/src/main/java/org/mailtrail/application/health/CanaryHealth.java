package org.mailtrail.application.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.mailflow.WatchCanaries;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.message.MailboxName;

/**
 * Judges mailboxes by the canaries that arrive in them; asks of each when one is due, and of no
 * more than fifty in a look.
 */
final class CanaryHealth {
  private static final Phrase REMEDY = HealthSentence.CHECK_CANARIES.with();

  /** More mailboxes are not asked about in one look; the others stand as they were seen last. */
  private static final int AT_ONCE = 50;

  private final Map<MailboxName, Known> known = new ConcurrentHashMap<>();
  private final WatchCanaries watch;
  private final Watched watched;

  CanaryHealth(Ledger ledger, Watched watched) {
    this.watch = new WatchCanaries(ledger, watched.clock());
    this.watched = watched;
  }

  void judge(Map<MailboxName, MailboxHealth> mailboxes) {
    watched.canaryEvery().ifPresent(every -> judge(mailboxes, every));
  }

  private void judge(Map<MailboxName, MailboxHealth> mailboxes, Duration every) {
    known.keySet().retainAll(mailboxes.keySet());
    due(mailboxes.keySet())
        .forEach(name -> known.put(name, Known.of(watch.run(name, every), every, now())));
    mailboxes.forEach(
        (name, health) ->
            Optional.ofNullable(known.get(name)).stream()
                .flatMap(one -> one.canaries().stream())
                .filter(WatchCanaries.Canary::missing)
                .forEach(canary -> judge(canary, every, health)));
  }

  private Instant now() {
    return watched.clock().instant();
  }

  /** Those that may stand otherwise by now; who was asked longest ago comes first. */
  private List<MailboxName> due(Set<MailboxName> mailboxes) {
    return mailboxes.stream()
        .filter(name -> known.getOrDefault(name, Known.NOTHING).isDue(now()))
        .sorted(Comparator.comparing(name -> known.getOrDefault(name, Known.NOTHING).askedAt()))
        .limit(AT_ONCE)
        .toList();
  }

  /**
   * What was asked of one mailbox.
   *
   * @param until so long the answer stays what it is: no canary is missing before its time
   */
  private record Known(List<WatchCanaries.Canary> canaries, Instant askedAt, Instant until) {
    static final Known NOTHING = new Known(List.of(), Instant.MIN, Instant.MIN);

    static Known of(List<WatchCanaries.Canary> canaries, Duration every, Instant now) {
      Instant until =
          canaries.stream()
              .map(one -> one.missing() ? now : one.sentAt().orElse(now).plus(every))
              .min(Comparator.naturalOrder())
              .orElse(now);
      return new Known(canaries, now, until);
    }

    boolean isDue(Instant now) {
      return !now.isBefore(until) || now.isBefore(askedAt);
    }
  }

  /** Where none has ever arrived, the first one has a whole period to do so. */
  private void judge(WatchCanaries.Canary canary, Duration every, MailboxHealth health) {
    boolean isIn = canary.flow() == InformationFlow.INBOUND;
    Instant due = watched.since().plus(every);
    if (canary.sentAt().isPresent()) {
      HealthSentence last = isIn ? HealthSentence.LAST_CANARY_IN : HealthSentence.LAST_CANARY_OUT;
      health.add(Code.CANARY_MISSING, last.with(canary.sentAt().get()), REMEDY);
    } else if (watched.clock().instant().isBefore(due)) {
      HealthSentence awaited =
          isIn ? HealthSentence.CANARY_AWAITED_IN : HealthSentence.CANARY_AWAITED_OUT;
      health.add(Code.CANARY_AWAITED, awaited.with(due), Phrase.nothing());
    } else {
      HealthSentence none = isIn ? HealthSentence.NO_CANARY_IN : HealthSentence.NO_CANARY_OUT;
      health.add(Code.CANARY_MISSING, none.with(), REMEDY);
    }
  }
}
