package org.mailtrail.testkit.memory.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** What people make of entries, in memory. */
public final class InMemoryEntryChanges implements EntryChanges {
  private final Memory memory;
  private final InMemoryInteractionLog log;
  private final List<EntryChange> history;

  /** Nobody has done anything so far. */
  public InMemoryEntryChanges(Memory memory, InMemoryInteractionLog log) {
    this.memory = memory;
    this.log = log;
    this.history = memory.list();
  }

  /** Forgets what was made of this entry. */
  public void forget(EntryNumber number) {
    history.removeIf(change -> change.entry().equals(number));
  }

  @Override
  public Kept keep(InteractionLogEntry before, InteractionLogEntry now) {
    return memory.access(
        () -> {
          InteractionLogEntry there = log.entries().get(now.number());
          if (there == null || !isSame(there, before)) {
            return Kept.OVERTAKEN;
          }
          if (!log.rename(there, now)) {
            return Kept.THERE_ALREADY;
          }
          log.entries()
              .put(now.number(), there.with(now.interaction().exchange()).with(now.handling()));
          return Kept.YES;
        });
  }

  private static boolean isSame(InteractionLogEntry there, InteractionLogEntry before) {
    return there.handling().equals(before.handling())
        && there.interaction().exchange().equals(before.interaction().exchange());
  }

  @Override
  public void relink(MessageLink message, MailboxName mailbox, Filed.Place place) {
    memory.access(
        () -> {
          log.entries()
              .replaceAll(
                  (number, entry) ->
                      entry.interaction().message().key().equals(message.key())
                          ? new InteractionLogEntry(
                              number,
                              InMemoryInteractionLog.at(entry.interaction(), mailbox, place),
                              entry.handling())
                          : entry);
          return true;
        });
  }

  @Override
  public void note(EntryChange change) {
    memory.access(() -> history.add(change));
  }

  @Override
  public List<EntryChange> history(EntryNumber number, int atMost) {
    return memory.access(
        () -> {
          List<EntryChange> lastFirst = new ArrayList<>(history);
          Collections.reverse(lastFirst);
          return lastFirst.stream()
              .filter(change -> change.entry().equals(number))
              .limit(atMost)
              .toList();
        });
  }
}
