package org.mailtrail.application.port.people;

import java.util.Collection;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;

/**
 * Takes in salespeople and contacts; throws {@link org.mailtrail.application.port.StoreException}.
 * Names that {@link PeopleNames} does not let in are refused with an {@link
 * IllegalArgumentException}, and nobody is taken in then.
 */
public interface PeopleRegister {
  /** Adds these salespeople, or replaces those with the same code. All of them or none. */
  Changes putSalespeople(Collection<Salesperson> salespeople);

  /** Adds these contacts, or replaces those with the same number. All of them or none. */
  Changes putContacts(Collection<Contact> contacts);

  /** How many there are. */
  Headcount headcount();

  /**
   * What taking people in came to; who is in it twice counts once, with what is said last.
   *
   * @param added who was not there
   * @param changed who was there with another name, other addresses or another standing
   * @param unchanged who was there as now
   */
  record Changes(int added, int changed, int unchanged) {
    /** Nobody was taken in. */
    public static final Changes NONE = new Changes(0, 0, 0);

    /** How many people there were to take in. */
    public int total() {
      return added + changed + unchanged;
    }
  }

  /** How many people are registered. */
  record Headcount(long salespeople, long contacts) {}
}
