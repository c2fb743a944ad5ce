package org.mailtrail.application.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * Asks mailboxes which messages are there, and looks for those that are not in every other place. A
 * mailbox that does not answer is left alone for a while.
 */
final class LinkCheck {
  private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

  private final Mailboxes mailboxes;
  private final RegisteredMailboxes registered;
  private final ResolveLink links;
  private final Clock clock;
  private final Runnable signOfLife;
  private final Map<MailboxName, Instant> silentUntil = new ConcurrentHashMap<>();

  LinkCheck(
      Mailboxes mailboxes,
      RegisteredMailboxes registered,
      ResolveLink links,
      Clock clock,
      Runnable signOfLife) {
    this.mailboxes = mailboxes;
    this.registered = registered;
    this.links = links;
    this.clock = clock;
    this.signOfLife = signOfLife;
  }

  /** How many mailboxes may be asked, at least one. */
  int mailboxes() {
    return Math.max(1, registered.count());
  }

  /** What is known of a message. */
  enum Fate {
    THERE,
    MENDED,
    GONE,
    /** Nothing: not every mailbox could be asked. */
    UNASKED;

    Tally tally() {
      return this == UNASKED
          ? new Tally(0, 0, 1, 0, 0)
          : new Tally(1, this == MENDED ? 1 : 0, 0, 0, 0);
    }
  }

  /**
   * What became of the messages of the first of these entries: of so many as may be asked for.
   *
   * @return at least one, unless somebody wants this thread to end
   */
  Map<EntryNumber, Fate> look(List<InteractionLogEntry> entries, Asked asked) {
    List<MailboxSetup> all = registered.all();
    Map<MailboxName, Set<ItemId>> there = present(entries, all, asked);
    Map<EntryNumber, Fate> fates = new LinkedHashMap<>();
    Map<Copy, Fate> searched = new HashMap<>();
    for (InteractionLogEntry entry : entries) {
      MessageLink link = entry.interaction().message();
      Copy copy = new Copy(link.mailbox(), link.item().id());
      Supplier<Fate> search = () -> searched.computeIfAbsent(copy, c -> search(link, all, asked));
      fates.put(entry.number(), fate(copy, there.get(copy.mailbox()), search));
      if (asked.isSpent() || Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    return Thread.currentThread().isInterrupted() ? Map.of() : fates;
  }

  private record Copy(MailboxName mailbox, ItemId item) {}

  private static Fate fate(Copy copy, @Nullable Set<ItemId> present, Supplier<Fate> search) {
    if (present == null) {
      return Fate.UNASKED;
    }
    return present.contains(copy.item()) ? Fate.THERE : search.get();
  }

  /** Of which messages the mailboxes say that they are there; those that say nothing are absent. */
  private Map<MailboxName, Set<ItemId>> present(
      List<InteractionLogEntry> entries, List<MailboxSetup> all, Asked asked) {
    Map<MailboxName, Set<ItemId>> there = new HashMap<>();
    wanted(entries)
        .forEach(
            (mailbox, items) -> {
              asked.add(mailbox, items.size());
              all.stream()
                  .filter(setup -> setup.name().equals(mailbox))
                  .findFirst()
                  .flatMap(setup -> ask(setup, () -> mailboxes.open(setup).store().present(items)))
                  .ifPresent(answer -> there.put(mailbox, answer));
            });
    return there;
  }

  private static Map<MailboxName, Set<ItemId>> wanted(List<InteractionLogEntry> entries) {
    return entries.stream()
        .map(entry -> entry.interaction().message())
        .collect(
            Collectors.groupingBy(
                MessageLink::mailbox,
                LinkedHashMap::new,
                Collectors.mapping(
                    link -> link.item().id(), Collectors.toCollection(LinkedHashSet::new))));
  }

  private Fate search(MessageLink link, List<MailboxSetup> all, Asked asked) {
    boolean isSure = true;
    for (MailboxSetup setup : RegisteredMailboxes.beginningWith(link.mailbox(), all)) {
      asked.add(setup.name(), 1);
      Optional<Optional<Located>> answer = ask(setup, () -> links.byKey(link, setup));
      Optional<Located> found = answer.flatMap(one -> one);
      if (found.isPresent()) {
        links.writeBack(link, setup, found.get());
        return Fate.MENDED;
      }
      isSure &= answer.isPresent();
    }
    return isSure ? Fate.GONE : Fate.UNASKED;
  }

  /** The answer; empty when there is none, which is no sign that anything is gone. */
  private <T> Optional<T> ask(MailboxSetup setup, Supplier<T> question) {
    Instant now = clock.instant();
    boolean isLeftAlone = silentUntil.getOrDefault(setup.name(), Instant.MIN).isAfter(now);
    if (isLeftAlone || Thread.currentThread().isInterrupted()) {
      return Optional.empty();
    }
    try {
      return Optional.of(question.get());
    } catch (StoreException books) {
      throw books;
    } catch (PortException unanswered) {
      silentUntil.put(setup.name(), now.plus(LEFT_ALONE));
      return Optional.empty();
    } finally {
      signOfLife.run();
    }
  }
}
