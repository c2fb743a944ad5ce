package org.mailtrail.application.setup.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.people.AddressReview.Doubt;
import org.mailtrail.application.port.people.PeopleRegister.Headcount;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.decision.RuleName;

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
        .look(Subject.PEOPLE, this::people);
  }

  void addFlowsTo(Checkup checkup, MailboxSetup setup) {
    checkup
        .look(Subject.INBOUND, () -> flow(Subject.INBOUND, RuleName.INBOUND, setup))
        .look(Subject.OUTBOUND, () -> flow(Subject.OUTBOUND, RuleName.OUTBOUND, setup));
  }

  private Check database() {
    books.books().unitOfWork().run(() -> books.people().headcount());
    return Check.pass(Subject.DATABASE, "a transaction was committed");
  }

  private Check template(String code) {
    return books
        .books()
        .templates()
        .find(code)
        .map(found -> Check.pass(Subject.TEMPLATE, "there is a template " + code))
        .orElseGet(
            () ->
                Check.failure(
                    Subject.TEMPLATE,
                    "there is no interaction template " + code,
                    "Create the template, or set one that exists."));
  }

  private Check people() {
    return books.hostKnowsPeople()
        ? Check.pass(Subject.PEOPLE, "they are looked up in the host's own address book")
        : registered();
  }

  private Check registered() {
    Headcount count = books.people().headcount();
    if (count.salespeople() == 0 || count.contacts() == 0) {
      return Check.warning(
          Subject.PEOPLE,
          count.salespeople() + " salespeople, " + count.contacts() + " contacts: nothing matches",
          "Import salespeople and contacts.");
    }
    List<Doubt> doubts = books.addresses().doubts(SHOWN);
    return doubts.isEmpty()
        ? Check.pass(
            Subject.PEOPLE,
            count.salespeople() + " salespeople, " + count.contacts() + " contacts, no doubts")
        : Check.warning(
            Subject.PEOPLE, describe(doubts), "Correct these addresses and check again.");
  }

  private static String describe(List<Doubt> doubts) {
    String start = doubts.size() < SHOWN ? "" : "the first " + SHOWN + ": ";
    return doubts.stream()
        .map(d -> d.address() + " (" + words(d) + ": " + String.join(", ", d.holders()) + ")")
        .collect(Collectors.joining("; ", start, ""));
  }

  private static String words(Doubt doubt) {
    return switch (doubt.kind()) {
      case INVALID -> "not an address";
      case SEVERAL_SALESPEOPLE -> "several salespeople";
      case SEVERAL_CONTACTS -> "several contacts";
      case BOTH_SIDES -> "salesperson and contact";
    };
  }

  /** The rules themselves are out of reach: only what arrives shows whether they work. */
  private Check flow(Subject subject, RuleName rule, MailboxSetup setup) {
    LedgerFilter filter = LedgerFilter.all().mailbox(setup.name()).reason(new Reason.Logged(rule));
    List<LedgerRow> latest = books.books().ledger().page(filter, Optional.empty(), 1);
    Instant since = books.clock().instant().minus(QUIET);
    String remedy =
        "Send a message in this direction; if it does not arrive, check the rule \""
            + subject.setting()
            + "\".";
    if (latest.isEmpty()) {
      return Check.warning(subject, "no such mail was ever logged", remedy);
    }
    Instant at = latest.get(0).recorded().at();
    return at.isBefore(since)
        ? Check.warning(subject, "the last such mail was logged at " + at, remedy)
        : Check.pass(subject, "such mail was logged at " + at);
  }
}
