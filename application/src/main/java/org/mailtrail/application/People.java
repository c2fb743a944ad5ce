package org.mailtrail.application;

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

  /** People of the database, page by page. */
  public FindPeople find() {
    return new FindPeople(works.storage().keptByHand().peopleDirectory());
  }

  /** One person's card. */
  public ShowPerson show() {
    return new ShowPerson(
        works.storage().keptByHand().peopleDirectory(), works.storage().keptByHand().entries());
  }

  /** A contact, new or changed. */
  public KeepContact keepContact() {
    return new KeepContact(desk());
  }

  /** A salesperson, new or changed. */
  public KeepSalesperson keepSalesperson() {
    return new KeepSalesperson(desk());
  }

  /** In which team a salesperson is. */
  public KeepTeam keepTeam() {
    return new KeepTeam(
        works.storage().keptByHand().teams(),
        works.storage().keptByHand().peopleDirectory(),
        works.storage().keptSetups().trail(),
        unitOfWork(),
        works.clock());
  }

  /** What taking people in would come to. */
  public PreviewImport preview() {
    return new PreviewImport(desk());
  }

  /** Many people at once, on record. */
  public ImportPeople take() {
    return new ImportPeople(desk());
  }

  /** A contact that is to be forgotten. */
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
