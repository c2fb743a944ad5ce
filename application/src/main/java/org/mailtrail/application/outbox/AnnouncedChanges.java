package org.mailtrail.application.outbox;

import java.util.List;
import java.util.function.BiConsumer;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.MailboxName;

/** Tells of each change that is kept: the entry before, and now. */
record AnnouncedChanges(
    EntryChanges changes, BiConsumer<InteractionLogEntry, InteractionLogEntry> told)
    implements EntryChanges {
  @Override
  public Kept keep(InteractionLogEntry before, InteractionLogEntry now) {
    Kept kept = changes.keep(before, now);
    if (kept == Kept.YES) {
      told.accept(before, now);
    }
    return kept;
  }

  @Override
  public void relink(MessageLink message, MailboxName mailbox, Filed.Place place) {
    changes.relink(message, mailbox, place);
  }

  @Override
  public void note(EntryChange change) {
    changes.note(change);
  }

  @Override
  public List<EntryChange> history(EntryNumber number, int atMost) {
    return changes.history(number, atMost);
  }
}
