package org.mailtrail.testkit.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.Outbox;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.testkit.Memory;

/** An outbox in memory. */
public final class InMemoryOutbox implements Outbox, Deliveries {
  private final Memory memory;
  private final Map<Long, Line> lines;
  private final InMemorySubscriptions subscriptions;

  /** Nothing waits so far, and nobody is subscribed. */
  public InMemoryOutbox(Memory memory) {
    this.memory = memory;
    this.lines = memory.map();
    this.subscriptions =
        new InMemorySubscriptions(memory, name -> lines.values().removeIf(line -> line.isOf(name)));
  }

  /** All parts of it. */
  public KeptOutbox kept() {
    return new KeptOutbox(subscriptions, this, this, new InMemoryAlarmMemory(memory));
  }

  /** An event, and how and when it ended. */
  private record Line(Waiting waiting, Optional<End> end) {
    boolean isOf(SubscriptionName name) {
      return waiting.whose().equals(name);
    }

    boolean isSettledBefore(Instant time) {
      return end.filter(settled -> settled.at().isBefore(time)).isPresent();
    }

    Line waitingAgain() {
      return new Line(waiting, Optional.empty());
    }
  }

  @Override
  public void put(List<Event> events, Collection<SubscriptionName> whose) {
    memory.access(
        () -> {
          for (Event event : events) {
            whose.forEach(one -> put(one, event));
          }
          return true;
        });
  }

  private void put(SubscriptionName whose, Event event) {
    long number = lines.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    lines.put(number, new Line(new Waiting(number, whose, event), Optional.empty()));
  }

  /** Forgets the events with such bodies, delivered or not. */
  public void forget(Predicate<String> bodies) {
    lines.values().removeIf(line -> bodies.test(line.waiting().event().body()));
  }

  @Override
  public List<Waiting> next(SubscriptionName name, int atMost) {
    return memory.access(() -> waiting(name).limit(atMost).toList());
  }

  private Stream<Waiting> waiting(SubscriptionName name) {
    return lines.values().stream()
        .filter(line -> line.isOf(name) && line.end().isEmpty())
        .map(Line::waiting);
  }

  @Override
  public void settle(Waiting waiting, End end) {
    memory.access(
        () ->
            lines.computeIfPresent(
                waiting.number(), (number, line) -> new Line(line.waiting(), Optional.of(end))));
  }

  @Override
  public int replay(SubscriptionName name, Instant since, Set<Fate> ended) {
    return memory.access(
        () -> {
          List<Line> again =
              lines.values().stream()
                  .filter(line -> line.isOf(name))
                  .filter(line -> line.end().map(End::fate).filter(ended::contains).isPresent())
                  .filter(line -> !line.waiting().event().at().isBefore(since))
                  .toList();
          again.forEach(line -> lines.put(line.waiting().number(), line.waitingAgain()));
          return again.size();
        });
  }

  @Override
  public int trim(SubscriptionName name, Instant settledBefore, int mostWaiting) {
    return memory.access(
        () -> {
          lines.values().removeIf(line -> line.isOf(name) && line.isSettledBefore(settledBefore));
          List<Waiting> tooMany =
              waiting(name)
                  .sorted(Comparator.comparing(Waiting::number).reversed())
                  .skip(mostWaiting)
                  .toList();
          tooMany.forEach(one -> lines.remove(one.number()));
          return tooMany.size();
        });
  }

  @Override
  public Stock stock(SubscriptionName name) {
    return memory.access(
        () ->
            new Stock(
                waiting(name).count(),
                waiting(name).map(one -> one.event().at()).min(Comparator.naturalOrder()),
                givenUp(name)));
  }

  private Optional<GivenUp> givenUp(SubscriptionName name) {
    List<Line> lost =
        lines.values().stream()
            .filter(line -> line.isOf(name))
            .filter(line -> line.end().filter(end -> end.fate() == Fate.GIVEN_UP).isPresent())
            .sorted(Comparator.comparing(line -> line.waiting().number()))
            .toList();
    return lost.stream()
        .map(line -> line.waiting().event().at())
        .min(Comparator.naturalOrder())
        .map(
            first ->
                new GivenUp(
                    lost.size(),
                    first,
                    lost.get(lost.size() - 1).end().map(End::seen).orElseThrow()));
  }
}
