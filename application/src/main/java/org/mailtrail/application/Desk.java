package org.mailtrail.application;

import java.util.Optional;
import org.mailtrail.application.links.ExplainCopy;
import org.mailtrail.application.links.OpenMessage;
import org.mailtrail.application.links.RegisteredMailboxes;
import org.mailtrail.application.links.ResolveLink;
import org.mailtrail.application.log.CountEntries;
import org.mailtrail.application.log.ListEntries;
import org.mailtrail.application.log.ShowEntry;
import org.mailtrail.application.log.desk.CancelEntry;
import org.mailtrail.application.log.desk.CommentEntry;
import org.mailtrail.application.log.desk.EntryDesk;
import org.mailtrail.application.log.desk.EvaluateEntry;
import org.mailtrail.application.log.desk.ReassignEntry;
import org.mailtrail.application.pictures.FetchPictures;
import org.mailtrail.application.plug.storage.KeptByHand;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.stranger.DomainOwners;
import org.mailtrail.application.stranger.OwnPeople;
import org.mailtrail.application.unmatched.AssignUnmatched;
import org.mailtrail.application.unmatched.CountSenders;
import org.mailtrail.application.unmatched.CreateContactFrom;
import org.mailtrail.application.unmatched.FetchedMail;
import org.mailtrail.application.unmatched.ListUnmatched;
import org.mailtrail.application.unmatched.NeverLogSender;
import org.mailtrail.application.unmatched.PreviewUnknownPeople;
import org.mailtrail.application.unmatched.again.MatchAgain;
import org.mailtrail.application.visibility.SharedEntries;
import org.mailtrail.application.visibility.Sight;

/** What people do with the log: read it, act on it, open messages, and work what is unmatched. */
public final class Desk {
  private final Works works;
  private final KeptByHand kept;
  private final RegisteredMailboxes registered;
  private final AssignUnmatched assign;
  private final Sight sight;

  Desk(Works works) {
    this.sight = Sight.everything();
    this.works = works;
    this.kept = works.storage().keptByHand();
    this.registered =
        new RegisteredMailboxes(
            works.storage().keptSetups().setups(), works.storage().keptSetups().predecessors());
    // one for all: it keeps two people from assigning with one intake at a time
    this.assign =
        new AssignUnmatched(
            kept.unmatchedMail(),
            new FetchedMail(works.byHand(), registered),
            works.books(),
            works::table,
            new People(works).desk(),
            entries());
  }

  private Desk(Desk other, Sight sight) {
    this.works = other.works;
    this.kept = other.kept;
    this.registered = other.registered;
    this.assign = other.assign;
    this.sight = sight;
  }

  /** The same for somebody who sees no more than this. */
  public Desk seenBy(Sight other) {
    return new Desk(this, other);
  }

  private Entries shared() {
    return new SharedEntries(kept.entries(), sight);
  }

  private UnitOfWork unitOfWork() {
    return works.storage().books().unitOfWork();
  }

  EntryDesk entries() {
    return new EntryDesk(
            works.storage().books().log(),
            works.announcer().announcing(kept.entryChanges()),
            works.storage().keptSetups().trail(),
            unitOfWork(),
            works.clock())
        .seenBy(sight);
  }

  /** Lists entries page by page. */
  public ListEntries list() {
    return new ListEntries(shared());
  }

  /** Counts entries. */
  public CountEntries count() {
    return new CountEntries(shared());
  }

  /** Shows one entry with its history and its conversation. */
  public ShowEntry show() {
    return new ShowEntry(
            kept.entries(), kept.entryChanges(), kept.peopleDirectory(), kept.brokenLinks())
        .seenBy(sight);
  }

  /** Takes an entry back, or puts it in force again. */
  public CancelEntry cancel() {
    return new CancelEntry(entries());
  }

  /** Notes how an exchange went. */
  public EvaluateEntry evaluate() {
    return new EvaluateEntry(entries());
  }

  /** Puts a remark on an entry. */
  public CommentEntry comment() {
    return new CommentEntry(entries());
  }

  /** Gives an entry to another contact or salesperson. */
  public ReassignEntry reassign() {
    return new ReassignEntry(entries(), kept.peopleDirectory());
  }

  /** Finds out where the message of an entry is now. */
  public ResolveLink links() {
    return new ResolveLink(works.byHand(), registered, kept.entryChanges(), works.books().ledger());
  }

  /** Tells what would be decided of a message of the ledger now. */
  public ExplainCopy explain() {
    return new ExplainCopy(works.byHand(), registered, new Reading(works)::explain);
  }

  /** Opens the message of an entry. */
  public OpenMessage open() {
    return new OpenMessage(entries(), links(), works.byHand(), registered, kept.brokenLinks());
  }

  /** Fetches the pictures that its message points at; absent where nobody may. */
  public Optional<FetchPictures> pictures() {
    return works.host().lent().pictures().map(remote -> new FetchPictures(entries(), remote));
  }

  /** Lists the messages that wait for a person. */
  public ListUnmatched unmatched() {
    return new ListUnmatched(kept.unmatchedMail());
  }

  /** Counts who sent them. */
  public CountSenders senders() {
    return new CountSenders(kept.unmatchedMail());
  }

  /** Logs some of them after all, with who is named. */
  public AssignUnmatched assign() {
    return assign;
  }

  /** Logs those that somebody is found for by now. */
  public MatchAgain matchAgain() {
    return new MatchAgain(kept.unmatchedMail(), assign);
  }

  /** Creates a contact from what a message says. */
  public CreateContactFrom createContact() {
    return new CreateContactFrom(
        new People(works).desk(),
        kept.peopleDirectory(),
        works.books().people(),
        kept.numberSeries(),
        unitOfWork(),
        works.clock());
  }

  /** Tells what each setting for unknown people would have done. */
  public PreviewUnknownPeople unknownPeople() {
    return new PreviewUnknownPeople(
        kept.unmatchedMail(),
        new FetchedMail(works.byHand(), registered),
        works::table,
        works.books().people(),
        new DomainOwners(kept.peopleDirectory()),
        works.clock());
  }

  /** Says whose mail is never to be logged. */
  public NeverLogSender neverLog() {
    return new NeverLogSender(
        kept.neverLogList(),
        kept.unmatchedMail(),
        new OwnPeople(works.books().people(), kept.peopleDirectory()),
        works.storage().keptSetups().trail(),
        unitOfWork(),
        works.clock());
  }
}
