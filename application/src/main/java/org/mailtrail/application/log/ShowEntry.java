package org.mailtrail.application.log;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;

/** Shows one entry with its people, its history and its conversation. */
public final class ShowEntry {
  private static final int MOST = 200;

  private final Entries entries;
  private final EntryChanges changes;
  private final PeopleDirectory people;

  /** Shows from these books. */
  public ShowEntry(Entries entries, EntryChanges changes, PeopleDirectory people) {
    this.entries = entries;
    this.changes = changes;
    this.people = people;
  }

  /**
   * The entry with this number; the newest 200 changes and at most 200 entries of its conversation.
   *
   * @throws org.mailtrail.application.port.StoreException when the log is out of reach
   */
  public Optional<EntryCard> show(EntryNumber number) {
    return entries.find(number).map(this::card);
  }

  private EntryCard card(ListedEntry listed) {
    Exchange exchange = listed.entry().interaction().exchange();
    EntryNumber number = listed.entry().number();
    return new EntryCard(
        listed,
        people.contacts(List.of(exchange.contact())).stream().findFirst(),
        people.salespeople(List.of(exchange.salesperson())).stream().findFirst(),
        changes.history(number, MOST),
        entries.thread(number, MOST));
  }
}
