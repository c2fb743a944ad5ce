package org.mailtrail.application;

import org.mailtrail.application.port.books.AddressBook;
import org.mailtrail.application.port.books.AddressReview;
import org.mailtrail.application.port.books.PeopleRegister;
import org.mailtrail.application.port.books.UnitOfWork;

/** Salespeople and contacts. */
public final class People {
  private final Works works;

  People(Works works) {
    this.works = works;
  }

  /** Who is behind an address: the host's own address book, or the database's. */
  public AddressBook addressBook() {
    return works.books().people();
  }

  /** Takes people into the database. */
  public PeopleRegister register() {
    return works.storage().keptPeople().register();
  }

  /** Doubtful addresses of people in the database. */
  public AddressReview review() {
    return works.storage().keptPeople().review();
  }

  /** All of what the register takes in, or nothing of it. */
  public UnitOfWork unitOfWork() {
    return works.storage().books().unitOfWork();
  }
}
