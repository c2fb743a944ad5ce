package org.mailtrail.testkit.memory.log;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.testkit.Memory;

/** The log in memory. */
public final class InMemoryInteractionLog implements InteractionLog {
  private final Memory memory;
  private final Map<EntryNumber, InteractionLogEntry> entries;
  private final Map<String, EntryNumber> once;
  private final List<EntryNumber> given;
  private final Map<EntryNumber, Instant> gone;

  /** No entries so far. */
  public InMemoryInteractionLog(Memory memory) {
    this.memory = memory;
    this.entries = memory.map();
    this.once = memory.map();
    this.given = memory.list();
    this.gone = memory.map();
  }

  /** The entries themselves, for fakes that read or change them. */
  Map<EntryNumber, InteractionLogEntry> entries() {
    return entries;
  }

  /** Since when messages are gone. */
  Map<EntryNumber, Instant> gone() {
    return gone;
  }

  boolean fits(EntryFilter filter, InteractionLogEntry entry) {
    return Fit.fits(filter, entry) && (!filter.state().gone() || gone.containsKey(entry.number()));
  }

  /** All entries. */
  public Stream<InteractionLogEntry> all() {
    return List.copyOf(entries.values()).stream();
  }

  /** Takes entries out for good; their numbers are not given again. */
  public List<InteractionLogEntry> remove(Predicate<InteractionLogEntry> which) {
    List<InteractionLogEntry> gone = entries.values().stream().filter(which).toList();
    gone.forEach(
        entry -> {
          entries.remove(entry.number());
          this.gone.remove(entry.number());
          once.remove(identity(entry.interaction()));
        });
    return gone;
  }

  /** The same entry with other people is another one. */
  boolean rename(InteractionLogEntry before, InteractionLogEntry now) {
    String identity = identity(now.interaction());
    EntryNumber owner = once.get(identity);
    if (owner != null && !owner.equals(now.number())) {
      return false;
    }
    once.remove(identity(before.interaction()));
    once.put(identity, now.number());
    return true;
  }

  @Override
  public List<InteractionLogEntry> add(List<Interaction> interactions) {
    return memory.access(
        () -> interactions.stream().flatMap(interaction -> added(interaction).stream()).toList());
  }

  private Optional<InteractionLogEntry> added(Interaction interaction) {
    EntryNumber number = new EntryNumber(given.size() + 1L);
    if (once.putIfAbsent(identity(interaction), number) != null) {
      return Optional.empty();
    }
    InteractionLogEntry entry = new InteractionLogEntry(number, interaction, Handling.none());
    entries.put(number, entry);
    given.add(number);
    return Optional.of(entry);
  }

  private static String identity(Interaction interaction) {
    Exchange exchange = interaction.exchange();
    return String.join(
        "\n",
        interaction.message().key().value(),
        exchange.flow().name(),
        exchange.salesperson().value(),
        exchange.contact().value());
  }

  @Override
  public void relocate(MailboxName mailbox, Collection<Relocation> moved) {
    memory.access(
        () -> {
          entries.replaceAll((number, entry) -> relocated(entry, mailbox, moved));
          return true;
        });
  }

  private static InteractionLogEntry relocated(
      InteractionLogEntry entry, MailboxName mailbox, Collection<Relocation> moved) {
    MessageLink link = entry.interaction().message();
    return moved.stream()
        .filter(one -> link.mailbox().equals(mailbox) && isOf(link, one))
        .findFirst()
        .map(
            one ->
                new InteractionLogEntry(
                    entry.number(), at(entry.interaction(), link, one.now()), entry.handling()))
        .orElse(entry);
  }

  private static boolean isOf(MessageLink link, Relocation moved) {
    return link.item().id().equals(moved.before()) && moved.key().equals(Optional.of(link.key()));
  }

  private static Interaction at(Interaction old, MessageLink link, Filed.Place now) {
    return at(old, link.mailbox(), now);
  }

  static Interaction at(Interaction old, MailboxName mailbox, Filed.Place now) {
    MessageLink link = old.message();
    StoredItem item = link.item();
    Optional<String> webLink =
        now.webLink().isEmpty() && now.item().equals(item.id()) ? item.webLink() : now.webLink();
    MessageLink moved =
        new MessageLink(
            mailbox,
            link.key(),
            new StoredItem(now.item(), webLink, item.hasAttachments(), item.size()),
            now.folder().isEmpty() ? link.folder() : now.folder(),
            link.sentAt(),
            link.receivedAt());
    return new Interaction(
        old.exchange(), old.at(), old.subject(), old.template(), moved, old.logged());
  }

  /** Entries of the one mailbox are the other's from now on. */
  public void handOver(MailboxName from, MailboxName to) {
    entries.replaceAll(
        (number, entry) ->
            entry.interaction().message().mailbox().equals(from) ? under(to, entry) : entry);
  }

  private static InteractionLogEntry under(MailboxName mailbox, InteractionLogEntry entry) {
    Interaction old = entry.interaction();
    MessageLink link = old.message();
    MessageLink now =
        new MessageLink(
            mailbox, link.key(), link.item(), link.folder(), link.sentAt(), link.receivedAt());
    Interaction interaction =
        new Interaction(old.exchange(), old.at(), old.subject(), old.template(), now, old.logged());
    return new InteractionLogEntry(entry.number(), interaction, entry.handling());
  }

  @Override
  public Optional<InteractionLogEntry> find(EntryNumber number) {
    return memory.access(() -> Optional.ofNullable(entries.get(number)));
  }

  @Override
  public List<InteractionLogEntry> page(
      EntryFilter filter, Optional<EntryNumber> before, int atMost) {
    return memory.access(
        () ->
            fitting(filter)
                .filter(entry -> before.isEmpty() || entry.number().compareTo(before.get()) < 0)
                .sorted(Comparator.comparing(InteractionLogEntry::number).reversed())
                .limit(atMost)
                .toList());
  }

  @Override
  public void forEach(EntryFilter filter, Consumer<InteractionLogEntry> reader) {
    memory.access(() -> fitting(filter).toList()).forEach(reader);
  }

  private Stream<InteractionLogEntry> fitting(EntryFilter filter) {
    return entries.values().stream().filter(entry -> fits(filter, entry));
  }
}
