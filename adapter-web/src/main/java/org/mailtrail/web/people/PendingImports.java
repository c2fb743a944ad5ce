package org.mailtrail.web.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.people.PeopleDesk;

/** What was previewed and waits to be taken in: a few at a time, and not for long. */
final class PendingImports {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int MOST = 4;

  private final Clock clock;
  private final Map<String, Pending> pending = new HashMap<>();

  PendingImports(Clock clock) {
    this.clock = clock;
  }

  private record Pending(String who, PeopleDesk.People people, Instant since) {}

  /** Keeps them; the one before of the same person is forgotten, and the oldest of too many. */
  synchronized String keep(String who, PeopleDesk.People people) {
    Instant now = clock.instant();
    pending.values().removeIf(one -> one.who().equals(who) || isOver(one, now));
    List<String> all = new ArrayList<>(pending.keySet());
    all.sort((a, b) -> since(a).compareTo(since(b)));
    all.stream().limit(Math.max(0, all.size() - MOST + 1L)).forEach(pending::remove);
    String ticket = UUID.randomUUID().toString();
    pending.put(ticket, new Pending(who, people, now));
    return ticket;
  }

  private Instant since(String ticket) {
    Pending one = pending.get(ticket);
    return one == null ? Instant.MIN : one.since();
  }

  private static boolean isOver(Pending one, Instant now) {
    return one.since().plus(KEPT).isBefore(now);
  }

  /** What this person had previewed; once. */
  synchronized Optional<PeopleDesk.People> take(String ticket, String who) {
    Pending one = pending.get(ticket);
    if (one == null || !one.who().equals(who)) {
      return Optional.empty();
    }
    pending.remove(ticket);
    return isOver(one, clock.instant()) ? Optional.empty() : Optional.of(one.people());
  }
}
