package org.mailtrail.testkit.books;

import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.memory.people.InMemoryPeople;

/**
 * Salespeople and contacts as the contracts need them: three ports on the same people. Who keeps
 * people elsewhere and has an address book alone gives the register as the hand that fills it.
 *
 * @param book finds people
 * @param register takes people in
 * @param review finds doubtful addresses
 */
public record PeopleBooks(AddressBook book, PeopleRegister register, AddressReview review) {
  /** Fakes on an empty store. */
  public static PeopleBooks in(Memory memory) {
    InMemoryPeople people = new InMemoryPeople(memory);
    return new PeopleBooks(people, people, people);
  }
}
