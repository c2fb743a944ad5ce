package org.mailtrail.application;

import java.util.Optional;
import org.mailtrail.application.people.EraseContact;
import org.mailtrail.application.people.FindPeople;
import org.mailtrail.application.people.ImportPeople;
import org.mailtrail.application.people.KeepContact;
import org.mailtrail.application.people.KeepSalesperson;
import org.mailtrail.application.people.KeepTeam;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.people.PreviewImport;
import org.mailtrail.application.people.ShowPerson;
import org.mailtrail.application.people.WantAgain;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.PeopleRegister;

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

  /**
   * The people of the database, where they are the address book: not where the host has its own.
   */
  public Optional<PeopleDirectory> directory() {
    return works.host().people().isPresent()
        ? Optional.empty()
        : Optional.of(works.storage().keptByHand().peopleDirectory());
  }

  /** Takes people into the database. */
  public PeopleRegister register() {
    return works.storage().keptPeople().register();
  }

  /** Doubtful addresses of people in the database. */
  public AddressReview review() {
    return works.storage().keptPeople().review();
  }

  PeopleDesk desk() {
    return new PeopleDesk(
        register(),
        works.storage().keptByHand().peopleDirectory(),
        erasures(),
        works.storage().keptSetups().trail(),
        unitOfWork(),
        works.clock());
  }

  /** Finds people of the database, page by page. */
  public FindPeople find() {
    return new FindPeople(works.storage().keptByHand().peopleDirectory());
  }

  /** Shows one person's card. */
  public ShowPerson show() {
    return new ShowPerson(
        works.storage().keptByHand().peopleDirectory(), works.storage().keptByHand().entries());
  }

  /** Keeps a contact, new or changed. */
  public KeepContact keepContact() {
    return new KeepContact(desk());
  }

  /** Keeps a salesperson, new or changed. */
  public KeepSalesperson keepSalesperson() {
    return new KeepSalesperson(desk());
  }

  /** Says in which team a salesperson is. */
  public KeepTeam keepTeam() {
    return new KeepTeam(
        works.storage().keptByHand().teams(),
        works.storage().keptByHand().peopleDirectory(),
        works.storage().keptSetups().trail(),
        unitOfWork(),
        works.clock());
  }

  /** Tells what taking people in would come to; writes nothing. */
  public PreviewImport preview() {
    return new PreviewImport(desk());
  }

  /** Takes many people in at once, all or none of them, on record. */
  public ImportPeople take() {
    return new ImportPeople(desk());
  }

  /** Erases a contact, and all that leads to it. */
  public EraseContact erase() {
    return new EraseContact(
        erasures(), works.storage().keptSetups().trail(), unitOfWork(), works.clock());
  }

  /** Addresses of erased contacts that may be somebody's again. */
  public WantAgain wantAgain() {
    return new WantAgain(
        erasures(), works.storage().keptSetups().trail(), unitOfWork(), works.clock());
  }

  private Erasures erasures() {
    return works.storage().keptPeople().erasures();
  }

  /** All of what the register takes in, or nothing of it. */
  public UnitOfWork unitOfWork() {
    return works.storage().books().unitOfWork();
  }
}
