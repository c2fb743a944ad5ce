package org.mailtrail.application.setup.check;

import java.time.Clock;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.PeopleRegister;

/**
 * What the checks read outside Exchange.
 *
 * @param books the job's own
 * @param people how many there are
 * @param directory who there is
 * @param addresses which of their addresses are doubtful
 * @param clock the time
 * @param hostKnowsPeople whether the host has an address book of its own, and the register is of no
 *     account
 */
public record CheckBooks(
    Books books,
    PeopleRegister people,
    PeopleDirectory directory,
    AddressReview addresses,
    Clock clock,
    boolean hostKnowsPeople) {
  /** With the people in the register. */
  public CheckBooks(
      Books books,
      PeopleRegister people,
      PeopleDirectory directory,
      AddressReview addresses,
      Clock clock) {
    this(books, people, directory, addresses, clock, false);
  }
}
