package org.mailtrail.testkit.books;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.LedgerRow;
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
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.memory.ledger.InMemoryLedger;
import org.mailtrail.testkit.memory.ledger.InMemoryPassDiary;
import org.mailtrail.testkit.memory.ledger.InMemoryPassLock;
import org.mailtrail.testkit.memory.ledger.InMemoryPasses;
import org.mailtrail.testkit.memory.ledger.InMemoryQuarantine;
import org.mailtrail.testkit.memory.ledger.InMemoryUnmatchedMail;
import org.mailtrail.testkit.memory.ledger.InMemoryWorkInHand;
import org.mailtrail.testkit.memory.log.InMemoryBrokenLinks;
import org.mailtrail.testkit.memory.log.InMemoryEntries;
import org.mailtrail.testkit.memory.log.InMemoryEntryChanges;
import org.mailtrail.testkit.memory.log.InMemoryInteractionLog;
import org.mailtrail.testkit.memory.log.InMemoryOpportunities;
import org.mailtrail.testkit.memory.log.InMemoryStages;
import org.mailtrail.testkit.memory.people.InMemoryNeverLogList;
import org.mailtrail.testkit.memory.people.InMemoryNumberSeries;
import org.mailtrail.testkit.memory.people.InMemoryPeople;
import org.mailtrail.testkit.memory.people.InMemoryPeopleDirectory;
import org.mailtrail.testkit.memory.people.InMemoryTeams;
import org.mailtrail.testkit.memory.people.InMemoryTemplates;

/** All books over one memory, with the template {@code EMAIL} in them. */
public final class InMemoryBooks implements HandBooks {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Memory memory;
  private final InMemoryPeople people;
  private final InMemoryPasses passes;
  private final InMemoryPassLock passLock;
  private final InMemoryWorkInHand workInHand;
  private final Books books;
  private final InMemoryInteractionLog log;
  private final InMemoryLedger ledger;
  private final InMemoryNeverLogList neverLog;
  private final InMemoryNumberSeries numbers;
  private final InMemoryOpportunities opportunities;
  private final InMemoryStages stages;
  private final InMemoryTeams teams;
  private final InMemoryEntryChanges changes;
  private final InMemoryBrokenLinks brokenLinks;

  /** Books of their own. */
  public InMemoryBooks(Clock clock) {
    this(new Memory(), clock);
  }

  /** Books in this memory. */
  public InMemoryBooks(Memory memory, Clock clock) {
    this.memory = memory;
    this.people = new InMemoryPeople(memory);
    this.passes = new InMemoryPasses(memory);
    this.passLock = new InMemoryPassLock(memory, clock, LEASE);
    InMemoryTemplates templates = new InMemoryTemplates(memory);
    templates.put(InteractionTemplate.email());
    this.log = new InMemoryInteractionLog(memory);
    this.ledger = new InMemoryLedger(memory);
    this.neverLog = new InMemoryNeverLogList(memory);
    this.numbers = new InMemoryNumberSeries(memory);
    this.opportunities = new InMemoryOpportunities(memory);
    this.stages = new InMemoryStages(memory);
    this.teams = new InMemoryTeams(memory);
    this.changes = new InMemoryEntryChanges(memory, log);
    this.brokenLinks = new InMemoryBrokenLinks(memory, log);
    this.workInHand = new InMemoryWorkInHand(memory);
    this.books = new Books(people, templates, log, ledger, workInHand, memory);
  }

  @Override
  public Books books() {
    return books;
  }

  /** Salespeople and contacts: address book, register and review in one. */
  public InMemoryPeople people() {
    return people;
  }

  @Override
  public Entries entries() {
    return new InMemoryEntries(memory, log, people);
  }

  @Override
  public EntryChanges entryChanges() {
    return changes;
  }

  @Override
  public BrokenLinks brokenLinks() {
    return brokenLinks;
  }

  @Override
  public UnmatchedMail unmatchedMail() {
    return new InMemoryUnmatchedMail(memory, ledger);
  }

  @Override
  public Quarantine quarantine() {
    return new InMemoryQuarantine(memory, ledger);
  }

  @Override
  public NeverLogList neverLogList() {
    return neverLog;
  }

  @Override
  public NumberSeries numberSeries() {
    return numbers;
  }

  @Override
  public Opportunities opportunities() {
    return opportunities;
  }

  @Override
  public Stages stages() {
    return stages;
  }

  @Override
  public Teams teams() {
    return teams;
  }

  @Override
  public PeopleRegister peopleRegister() {
    return people;
  }

  @Override
  public PeopleDirectory peopleDirectory() {
    return new InMemoryPeopleDirectory(memory, people);
  }

  /** The history of passes. */
  public InMemoryPasses passes() {
    return passes;
  }

  /** What each of them wrote when. */
  public InMemoryPassDiary passDiary() {
    return new InMemoryPassDiary(memory, passes, ledger);
  }

  /** Leases of five minutes. */
  public InMemoryPassLock passLock() {
    return passLock;
  }

  /**
   * Gives all that is kept of a mailbox by the one name the other, as {@link
   * org.mailtrail.application.port.setup.Predecessors} does it.
   */
  public void handOver(MailboxName from, MailboxName to) {
    memory.access(
        () -> {
          log.handOver(from, to);
          ledger.handOver(from, to);
          workInHand.handOver(from, to);
          passes.handOver(from, to);
          brokenLinks.handOver(from, to);
          return true;
        });
  }

  /** The entries of a contact. */
  public List<InteractionLogEntry> entriesOf(ContactNumber contact) {
    return log.all()
        .filter(entry -> entry.interaction().exchange().contact().equals(contact))
        .toList();
  }

  /** The opportunities of a contact. */
  public List<Opportunity> opportunitiesOf(ContactNumber contact) {
    return opportunities.of(contact);
  }

  /** All rows of the ledger. */
  public Stream<LedgerRow> rows() {
    return ledger.all();
  }

  /** Takes a contact out, and lets rows and its opportunities tell otherwise. */
  public void forget(
      ContactNumber contact, UnaryOperator<LedgerRow> rows, UnaryOperator<Opportunity> sales) {
    ledger.retell(rows);
    opportunities.retell(contact, sales);
    log.remove(entry -> entry.interaction().exchange().contact().equals(contact))
        .forEach(entry -> changes.forget(entry.number()));
    people.contacts().remove(contact);
  }

  /** The store behind all of them, which can be put out of reach. */
  public Memory memory() {
    return memory;
  }
}
