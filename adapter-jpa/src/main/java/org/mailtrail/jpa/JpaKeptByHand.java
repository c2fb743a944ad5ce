package org.mailtrail.jpa;

import org.mailtrail.application.plug.storage.KeptByHand;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.log.NumberSeries;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.Stages;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.Teams;
import org.mailtrail.application.port.unmatched.NeverLogList;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.ledger.JpaQuarantine;
import org.mailtrail.jpa.link.JpaBrokenLinks;
import org.mailtrail.jpa.log.JpaEntries;
import org.mailtrail.jpa.log.JpaEntryChanges;
import org.mailtrail.jpa.opportunity.JpaNumberSeries;
import org.mailtrail.jpa.opportunity.JpaOpportunities;
import org.mailtrail.jpa.opportunity.JpaStages;
import org.mailtrail.jpa.people.JpaPeopleDirectory;
import org.mailtrail.jpa.people.JpaTeams;
import org.mailtrail.jpa.unmatched.JpaNeverLogList;
import org.mailtrail.jpa.unmatched.JpaUnmatchedMail;

/** What people read and write by hand, in the tables of one database. */
record JpaKeptByHand(Sessions sessions) implements KeptByHand {
  @Override
  public Entries entries() {
    return new JpaEntries(sessions);
  }

  @Override
  public EntryChanges entryChanges() {
    return new JpaEntryChanges(sessions);
  }

  @Override
  public BrokenLinks brokenLinks() {
    return new JpaBrokenLinks(sessions);
  }

  @Override
  public UnmatchedMail unmatchedMail() {
    return new JpaUnmatchedMail(sessions);
  }

  @Override
  public Quarantine quarantine() {
    return new JpaQuarantine(sessions);
  }

  @Override
  public NeverLogList neverLogList() {
    return new JpaNeverLogList(sessions);
  }

  @Override
  public NumberSeries numberSeries() {
    return new JpaNumberSeries(sessions);
  }

  @Override
  public Opportunities opportunities() {
    return new JpaOpportunities(sessions);
  }

  @Override
  public Stages stages() {
    return new JpaStages(sessions);
  }

  @Override
  public PeopleDirectory peopleDirectory() {
    return new JpaPeopleDirectory(sessions);
  }

  @Override
  public Teams teams() {
    return new JpaTeams(sessions);
  }
}
