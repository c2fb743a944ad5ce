package org.mailtrail.application.plug.storage;

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

/** What people read and write by hand, in the database. */
public interface KeptByHand {
  /** The log as people read it. */
  Entries entries();

  /** What people make of entries. */
  EntryChanges entryChanges();

  /** Which entries lead to messages that are gone. */
  BrokenLinks brokenLinks();

  /** What waits for a person. */
  UnmatchedMail unmatchedMail();

  /** What was given up. */
  Quarantine quarantine();

  /** What is never to be logged. */
  NeverLogList neverLogList();

  /** Running numbers. */
  NumberSeries numberSeries();

  /** What comes of exchanges. */
  Opportunities opportunities();

  /** The sales cycle. */
  Stages stages();

  /** Where people are looked up. */
  PeopleDirectory peopleDirectory();

  /** Which salespeople are a team. */
  Teams teams();
}
