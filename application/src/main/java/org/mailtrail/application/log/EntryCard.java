package org.mailtrail.application.log;

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
 * @param thread the entries of the same conversation that are shared, oldest first, this one among
 *     them
 * @param hidden how many entries of the conversation are not shared
 */
public record EntryCard(
    ListedEntry listed,
    Optional<Contact> contact,
    Optional<Salesperson> salesperson,
    List<EntryChange> history,
    List<ListedEntry> thread,
    int hidden) {
  /** Copies the lists. */
  public EntryCard {
    history = List.copyOf(history);
    thread = List.copyOf(thread);
  }
}
