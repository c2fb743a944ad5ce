package org.mailtrail.jpa;

import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.log.NumberSeries;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.Stages;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.port.people.Teams;
import org.mailtrail.application.port.unmatched.NeverLogList;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.testkit.books.HandBooks;

/** What people read and write by hand, in a database. */
record JpaHands(JpaAdapters adapters) implements HandBooks {
  @Override
  public Books books() {
    return adapters.books();
  }

  @Override
  public Entries entries() {
    return adapters.keptByHand().entries();
  }

  @Override
  public EntryChanges entryChanges() {
    return adapters.keptByHand().entryChanges();
  }

  @Override
  public BrokenLinks brokenLinks() {
    return adapters.keptByHand().brokenLinks();
  }

  @Override
  public UnmatchedMail unmatchedMail() {
    return adapters.keptByHand().unmatchedMail();
  }

  @Override
  public Quarantine quarantine() {
    return adapters.keptByHand().quarantine();
  }

  @Override
  public NeverLogList neverLogList() {
    return adapters.keptByHand().neverLogList();
  }

  @Override
  public NumberSeries numberSeries() {
    return adapters.keptByHand().numberSeries();
  }

  @Override
  public Opportunities opportunities() {
    return adapters.keptByHand().opportunities();
  }

  @Override
  public Stages stages() {
    return adapters.keptByHand().stages();
  }

  @Override
  public PeopleRegister peopleRegister() {
    return adapters.peopleRegister();
  }

  @Override
  public PeopleDirectory peopleDirectory() {
    return adapters.keptByHand().peopleDirectory();
  }

  @Override
  public Teams teams() {
    return adapters.keptByHand().teams();
  }
}
