package org.mailtrail.testkit.memory.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.memory.people.InMemoryPeople;

/** The log in memory, as people read it. */
public final class InMemoryEntries implements Entries {
  private final Memory memory;
  private final InMemoryInteractionLog log;
  private final InMemoryPeople people;

  /** Reads this log, with the names of these people. */
  public InMemoryEntries(Memory memory, InMemoryInteractionLog log, InMemoryPeople people) {
    this.memory = memory;
    this.log = log;
    this.people = people;
  }

  private Stream<ListedEntry> fitting(EntryFilter filter) {
    return log.entries().values().stream()
        .filter(entry -> log.fits(filter, entry))
        .map(this::listed);
  }

  private ListedEntry listed(InteractionLogEntry entry) {
    Exchange exchange = entry.interaction().exchange();
    return new ListedEntry(
        entry,
        Optional.ofNullable(people.salespeople().get(exchange.salesperson()))
            .map(Salesperson::name)
            .orElse(""),
        Optional.ofNullable(people.contacts().get(exchange.contact()))
            .map(Contact::name)
            .orElse(""));
  }

  @Override
  public List<ListedEntry> page(EntryFilter filter, Optional<EntryPosition> after, int atMost) {
    return memory.access(
        () ->
            fitting(filter)
                .filter(entry -> after.isEmpty() || entry.position().compareTo(after.get()) < 0)
                .sorted(Comparator.comparing(ListedEntry::position).reversed())
                .limit(atMost)
                .toList());
  }

  @Override
  public Total total(EntryFilter filter, int atMost) {
    return memory.access(() -> Total.of(fitting(filter).count(), atMost));
  }

  @Override
  public Optional<ListedEntry> find(EntryNumber number) {
    return memory.access(() -> Optional.ofNullable(log.entries().get(number)).map(this::listed));
  }

  @Override
  public List<ListedEntry> thread(EntryNumber number, int atMost) {
    return memory.access(
        () ->
            Optional.ofNullable(log.entries().get(number)).stream()
                .flatMap(entry -> kin(entry.interaction()))
                .sorted(Comparator.comparing(ListedEntry::position))
                .limit(atMost)
                .toList());
  }

  private Stream<ListedEntry> kin(Interaction one) {
    Set<MessageKey> roots = new HashSet<>(Set.of(one.message().key()));
    one.logged().conversation().root().ifPresent(roots::add);
    return log.entries().values().stream()
        .filter(other -> isKin(one, other.interaction(), roots))
        .map(this::listed);
  }

  private static boolean isKin(Interaction one, Interaction other, Set<MessageKey> roots) {
    Optional<String> id = one.logged().conversation().exchangeId();
    return roots.contains(other.message().key())
        || other.logged().conversation().root().filter(roots::contains).isPresent()
        || (id.isPresent()
            && id.equals(other.logged().conversation().exchangeId())
            && one.mailbox().equals(other.mailbox()));
  }

  @Override
  public List<Long> spans(EntryFilter filter, List<Instant> bounds) {
    return memory.access(
        () -> {
          List<Instant> times =
              fitting(filter).map(listed -> listed.entry().interaction().at()).toList();
          return IntStream.range(1, bounds.size())
              .mapToObj(end -> within(times, bounds.get(end - 1), bounds.get(end)))
              .toList();
        });
  }

  private static long within(List<Instant> times, Instant first, Instant end) {
    return times.stream().filter(at -> !at.isBefore(first) && at.isBefore(end)).count();
  }
}
