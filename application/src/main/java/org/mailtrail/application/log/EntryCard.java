package org.mailtrail.application.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;

/**
 * Everything that is known of one entry.
 *
 * @param listed the entry: both codes, template, message, pass, handling
 * @param contact the contact as it is now; absent when it is gone
 * @param salesperson the salesperson as he or she is now; absent when gone
 * @param history what was done to the entry, the last first
 * @param conversation what it belongs to
 * @param goneSince since when its message is missed; empty where it was seen, or never asked for
 */
public record EntryCard(
    ListedEntry listed,
    Optional<Contact> contact,
    Optional<Salesperson> salesperson,
    List<EntryChange> history,
    Conversation conversation,
    Optional<Instant> goneSince) {
  /** Copies the history. */
  public EntryCard {
    history = List.copyOf(history);
  }

  /**
   * The entries of the same conversation.
   *
   * @param thread those that are shared, oldest first, this one among them
   * @param hidden how many are not shared
   */
  public record Conversation(List<ListedEntry> thread, int hidden) {
    /** Copies the list. */
    public Conversation {
      thread = List.copyOf(thread);
    }
  }

  /** The entries of the conversation that are shared, oldest first. */
  public List<ListedEntry> thread() {
    return conversation.thread();
  }

  /** How many entries of the conversation are not shared. */
  public int hidden() {
    return conversation.hidden();
  }
}
