package org.mailtrail.application.port.log;

import java.util.List;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.MailboxName;

/**
 * Takes down what people make of entries, and what they did before; part of the books' unit of
 * work. Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface EntryChanges {
  /**
   * Keeps handling and people of an entry, if they are still as they were before.
   *
   * @param before as it was when it was read
   * @param now with the same number and message
   */
  Kept keep(InteractionLogEntry before, InteractionLogEntry now);

  /**
   * Points all entries of a message to where it was found.
   *
   * @param message as the entries have it now
   */
  void relink(MessageLink message, MailboxName mailbox, Filed.Place place);

  /** Adds to the history of the entry. */
  void note(EntryChange change);

  /** What was done to the entry, the last first. */
  List<EntryChange> history(EntryNumber number, int atMost);

  /** What became of the wish to keep. */
  enum Kept {
    /** It is kept. */
    YES,
    /** Somebody else has changed the entry meanwhile, or it is gone; nothing was changed. */
    OVERTAKEN,
    /** There is an entry of this message between these people already; nothing was changed. */
    THERE_ALREADY
  }
}
