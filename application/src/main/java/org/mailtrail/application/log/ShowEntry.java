package org.mailtrail.application.log;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.visibility.Sight;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;

/** Shows one entry with its people, its history and its conversation. */
public final class ShowEntry {
  private static final int MOST = 200;

  private final Entries entries;
  private final EntryChanges changes;
  private final PeopleDirectory people;
  private final BrokenLinks links;
  private final Sight sight;

  /** Shows from these books. */
  public ShowEntry(
      Entries entries, EntryChanges changes, PeopleDirectory people, BrokenLinks links) {
    this(entries, changes, people, links, Sight.everything());
  }

  private ShowEntry(
      Entries entries,
      EntryChanges changes,
      PeopleDirectory people,
      BrokenLinks links,
      Sight sight) {
    this.sight = sight;
    this.links = links;
    this.entries = entries;
    this.changes = changes;
    this.people = people;
  }

  /** The same for somebody who sees no more than this. */
  public ShowEntry seenBy(Sight other) {
    return new ShowEntry(entries, changes, people, links, other);
  }

  /**
   * The entry with this number; the newest 200 changes and at most 200 entries of its conversation.
   * What of the conversation is not shared is counted alone.
   *
   * @throws org.mailtrail.application.port.StoreException when the log is out of reach
   */
  public DeskAnswer<EntryCard> show(EntryNumber number) {
    return entries
        .find(number)
        .map(
            listed ->
                isSeen(listed)
                    ? DeskAnswer.done(card(listed))
                    : DeskAnswer.<EntryCard>refused(Refusal.notShared("entry " + number)))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("entry", number.toString())));
  }

  private boolean isSeen(ListedEntry listed) {
    return sight.shows(listed.entry().interaction().exchange().salesperson());
  }

  private EntryCard card(ListedEntry listed) {
    Exchange exchange = listed.entry().interaction().exchange();
    EntryNumber number = listed.entry().number();
    List<ListedEntry> thread = entries.thread(number, MOST);
    List<ListedEntry> shared = thread.stream().filter(this::isSeen).toList();
    return new EntryCard(
        listed,
        people.contacts(List.of(exchange.contact())).stream().findFirst(),
        people.salespeople(List.of(exchange.salesperson())).stream().findFirst(),
        changes.history(number, MOST),
        new EntryCard.Conversation(shared, thread.size() - shared.size()),
        Optional.ofNullable(links.goneSince(List.of(number)).get(number)));
  }
}
