package org.mailtrail.testkit.books;

import org.mailtrail.application.plug.storage.KeptByHand;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.people.PeopleRegister;

/** The ports by which people read and write what the logging job keeps, all on one store. */
public interface HandBooks extends KeptByHand {
  /** What the logging job reads and writes; its unit of work is everybody's. */
  Books books();

  /** Where people are taken in. */
  PeopleRegister peopleRegister();
}
