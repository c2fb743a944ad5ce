package org.mailtrail.application.opportunity;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.visibility.Sight;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;

/** Shows one opportunity with its people, its history and the entries that belong to it. */
public final class ShowOpportunity {
  private static final int MOST = 200;

  private final Opportunities opportunities;
  private final Entries entries;
  private final PeopleDirectory people;
  private final Sight sight;

  /** Shows from these books. */
  public ShowOpportunity(Opportunities opportunities, Entries entries, PeopleDirectory people) {
    this(opportunities, entries, people, Sight.everything());
  }

  private ShowOpportunity(
      Opportunities opportunities, Entries entries, PeopleDirectory people, Sight sight) {
    this.sight = sight;
    this.opportunities = opportunities;
    this.entries = entries;
    this.people = people;
  }

  /** The same for somebody who sees no more than this. */
  public ShowOpportunity seenBy(Sight other) {
    return new ShowOpportunity(opportunities, entries, people, other);
  }

  /**
   * The opportunity with this number; the newest 200 changes and entries.
   *
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Card> show(OpportunityNumber number) {
    return opportunities
        .find(number)
        .map(
            found ->
                sight.shows(found.party().salesperson())
                    ? DeskAnswer.done(card(found))
                    : DeskAnswer.<Card>refused(Refusal.notShared("opportunity " + number)))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("opportunity", number.value())));
  }

  private Card card(Opportunity opportunity) {
    OpportunityNumber number = opportunity.number();
    EntryFilter ofIt = EntryFilter.all().opportunity(number);
    return new Card(
        opportunity,
        people.contacts(List.of(opportunity.party().contact())).stream().findFirst(),
        people.salespeople(List.of(opportunity.party().salesperson())).stream().findFirst(),
        opportunities.history(number, MOST),
        entries.page(sight.of(ofIt), Optional.empty(), MOST));
  }

  /**
   * Everything that is known of one opportunity.
   *
   * @param opportunity as it is
   * @param contact the contact as it is now; absent when it is gone
   * @param salesperson the salesperson as he or she is now; absent when gone
   * @param history what was done to it, the last first
   * @param entries those that belong to it, newest first
   */
  public record Card(
      Opportunity opportunity,
      Optional<Contact> contact,
      Optional<Salesperson> salesperson,
      List<OpportunityChange> history,
      List<ListedEntry> entries) {
    /** Copies the lists. */
    public Card {
      history = List.copyOf(history);
      entries = List.copyOf(entries);
    }
  }
}
