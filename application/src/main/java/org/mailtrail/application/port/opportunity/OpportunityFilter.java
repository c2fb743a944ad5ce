package org.mailtrail.application.port.opportunity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Which opportunities somebody wants to see; an absent part lets all through.
 *
 * @param contact with this contact
 * @param salespeople of one of these salespeople
 * @param stage in the stage with this code
 * @param state open, won or lost
 */
public record OpportunityFilter(
    Optional<ContactNumber> contact,
    Optional<Set<SalespersonCode>> salespeople,
    Optional<String> stage,
    Optional<State> state) {
  private static final OpportunityFilter ALL =
      new OpportunityFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the set. */
  public OpportunityFilter {
    salespeople = salespeople.map(Set::copyOf);
  }

  /** Lets everything through. */
  public static OpportunityFilter all() {
    return ALL;
  }

  /** Only with this contact. */
  public OpportunityFilter contact(ContactNumber wanted) {
    return new OpportunityFilter(Optional.of(wanted), salespeople, stage, state);
  }

  /** Only of these salespeople, and of nobody whom the filter kept out before. */
  public OpportunityFilter salespeople(Set<SalespersonCode> wanted) {
    Set<SalespersonCode> both = new HashSet<>(wanted);
    salespeople.ifPresent(both::retainAll);
    return new OpportunityFilter(contact, Optional.of(both), stage, state);
  }

  /** Only in this stage. */
  public OpportunityFilter stage(String wanted) {
    return new OpportunityFilter(contact, salespeople, Optional.of(wanted), state);
  }

  /** Only open, won or lost ones. */
  public OpportunityFilter state(State wanted) {
    return new OpportunityFilter(contact, salespeople, stage, Optional.of(wanted));
  }

  /** How an opportunity stands. */
  public enum State {
    /** Nobody has closed it. */
    OPEN,
    /** It ended with a sale. */
    WON,
    /** It ended without one. */
    LOST
  }
}
