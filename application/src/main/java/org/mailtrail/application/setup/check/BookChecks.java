package org.mailtrail.application.setup.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.people.AddressReview.Doubt;
import org.mailtrail.application.port.people.PeopleRegister.Headcount;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;

/** Looks at what lies in the database. */
final class BookChecks {
  private static final int SHOWN = 20;
  private static final Duration QUIET = Duration.ofDays(7);

  private final CheckBooks books;

  BookChecks(CheckBooks books) {
    this.books = books;
  }

  void addTo(Checkup checkup, MailboxSetup setup) {
    checkup
        .look(Subject.DATABASE, this::database)
        .look(Subject.TEMPLATE, () -> template(setup.routine().template()))
        .look(
            Subject.DEFAULT_CONTACT,
            () -> defaultContact(setup.routine().unknownPeople().contact()))
        .look(Subject.PEOPLE, this::people);
  }

  void addFlowsTo(Checkup checkup, MailboxSetup setup) {
    checkup
        .look(Subject.INBOUND, () -> flow(Subject.INBOUND, RuleName.INBOUND, setup))
        .look(Subject.OUTBOUND, () -> flow(Subject.OUTBOUND, RuleName.OUTBOUND, setup));
  }

  private Check database() {
    books.books().unitOfWork().run(() -> books.people().headcount());
    return Check.pass(Subject.DATABASE, CheckSentence.COMMITTED.with());
  }

  private Check template(String code) {
    return books
        .books()
        .templates()
        .find(code)
        .map(found -> Check.pass(Subject.TEMPLATE, CheckSentence.TEMPLATE_THERE.with(code)))
        .orElseGet(
            () ->
                Check.failure(
                    Subject.TEMPLATE,
                    CheckSentence.NO_TEMPLATE.with(code),
                    CheckSentence.MAKE_TEMPLATE.with()));
  }

  private Check defaultContact(Optional<ContactNumber> wanted) {
    return wanted
        .map(this::defaultContact)
        .orElseGet(
            () -> Check.pass(Subject.DEFAULT_CONTACT, CheckSentence.NO_DEFAULT_WANTED.with()));
  }

  /** Where it is gone, or blocked, mail goes on: it waits for a person. */
  private Check defaultContact(ContactNumber number) {
    Optional<Contact> found = books.directory().contacts(List.of(number)).stream().findFirst();
    return found.filter(Contact::mayBeLogged).isPresent()
        ? Check.pass(Subject.DEFAULT_CONTACT, CheckSentence.LOGGED_UNDER.with(number))
        : Check.warning(
            Subject.DEFAULT_CONTACT,
            (found.isPresent() ? SetupSentence.CONTACT_BLOCKED : SetupSentence.CONTACT_MISSING)
                .with(number),
            SetupSentence.NAME_CONTACT.with());
  }

  private Check people() {
    return books.hostKnowsPeople()
        ? Check.pass(Subject.PEOPLE, CheckSentence.HOST_KNOWS.with())
        : registered();
  }

  private Check registered() {
    Headcount count = books.people().headcount();
    if (count.salespeople() == 0 || count.contacts() == 0) {
      return Check.warning(
          Subject.PEOPLE,
          CheckSentence.NOBODY_KNOWN.with(count.salespeople(), count.contacts()),
          CheckSentence.IMPORT_PEOPLE.with());
    }
    List<Doubt> doubts = books.addresses().doubts(SHOWN);
    return doubts.isEmpty()
        ? Check.pass(
            Subject.PEOPLE, CheckSentence.NO_DOUBTS.with(count.salespeople(), count.contacts()))
        : Check.warning(Subject.PEOPLE, describe(doubts), CheckSentence.CORRECT_ADDRESSES.with());
  }

  private static Phrase describe(List<Doubt> doubts) {
    List<Phrase> each =
        doubts.stream()
            .map(d -> sentence(d).with(d.address(), String.join(", ", d.holders())))
            .toList();
    return doubts.size() < SHOWN
        ? CheckSentence.DOUBTS.with(each)
        : CheckSentence.FIRST_DOUBTS.with(SHOWN, each);
  }

  private static CheckSentence sentence(Doubt doubt) {
    return switch (doubt.kind()) {
      case INVALID -> CheckSentence.NO_ADDRESS;
      case SEVERAL_SALESPEOPLE -> CheckSentence.SEVERAL_SALESPEOPLE;
      case SEVERAL_CONTACTS -> CheckSentence.SEVERAL_CONTACTS;
      case BOTH_SIDES -> CheckSentence.BOTH_SIDES;
    };
  }

  /** The rules themselves are out of reach: only what arrives shows whether they work. */
  private Check flow(Subject subject, RuleName rule, MailboxSetup setup) {
    LedgerFilter filter = LedgerFilter.all().mailbox(setup.name()).reason(new Reason.Logged(rule));
    List<LedgerRow> latest = books.books().ledger().page(filter, Optional.empty(), 1);
    Instant since = books.clock().instant().minus(QUIET);
    Phrase remedy = CheckSentence.SEND_A_MESSAGE.with(subject.setting());
    if (latest.isEmpty()) {
      return Check.warning(subject, CheckSentence.NEVER_FLOWED.with(), remedy);
    }
    Instant at = latest.get(0).recorded().at();
    return at.isBefore(since)
        ? Check.warning(subject, CheckSentence.FLOWED_LAST.with(at), remedy)
        : Check.pass(subject, CheckSentence.FLOWS.with(at));
  }
}
