package org.mailtrail.application.log.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.links.RegisteredMailboxes;
import org.mailtrail.application.links.ResolveLink;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.opportunity.OpportunityDesk;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.unmatched.AssignUnmatched;
import org.mailtrail.application.unmatched.FetchedMail;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.books.InMemoryBooks;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.InMemoryMailboxes;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.outbox.InMemoryOutbox;
import org.mailtrail.testkit.plug.InMemoryErasures;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;
import org.mailtrail.testkit.setup.InMemoryPredecessors;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

/** Contoso with two salespeople and two contacts, and the desks at which its people work. */
public final class Office {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final String JIM = "jim@contoso.example";
  public static final String ANN = "ann@fabrikam.example";
  public static final String STRANGER = "dora@elsewhere.example";
  public static final ContactNumber CT1 = new ContactNumber("CT000001");
  public static final ContactNumber CT2 = new ContactNumber("CT000002");

  public final SettableClock clock = new SettableClock(NOON);
  public final Memory memory = new Memory();
  public final InMemoryBooks books = new InMemoryBooks(memory, clock);
  public final InMemoryAuditTrail trail = new InMemoryAuditTrail(memory);
  public final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
  public final InMemorySetups setups = new InMemorySetups(memory);
  public final RegisteredMailboxes registered =
      new RegisteredMailboxes(setups, new InMemoryPredecessors(memory, (from, to) -> {}));
  public final EntryDesk entries =
      new EntryDesk(books.books().log(), books.entryChanges(), trail, memory, clock);
  public final OpportunityDesk opportunities =
      new OpportunityDesk(books.opportunities(), books.stages(), trail, memory, clock);
  public final PeopleDesk people =
      new PeopleDesk(
          books.people(),
          books.peopleDirectory(),
          new InMemoryErasures(memory, books, trail, new InMemoryOutbox(memory)),
          trail,
          memory,
          clock);

  public Office() {
    setups.save(SampleSetups.main());
    books
        .people()
        .putSalespeople(List.of(salesperson("JIM", JIM), salesperson("LIN", "l@c.example")));
    books
        .people()
        .putContacts(
            List.of(
                contact(CT1, "Fabrikam", Contact.Standing.OPEN, ANN),
                contact(CT2, "Tailspin", Contact.Standing.OPEN, "bob@tailspin.example"),
                contact(
                    new ContactNumber("CT000003"),
                    "Shy",
                    Contact.Standing.PRIVACY_BLOCKED,
                    "shy@shy.example")));
  }

  public static Salesperson salesperson(String code, String address) {
    return new Salesperson(
        new SalespersonCode(code), "Salesperson " + code, List.of(EmailAddress.of(address)));
  }

  public static Contact contact(
      ContactNumber number, String company, Contact.Standing standing, String address) {
    return new Contact(
        number,
        "Contact " + number,
        company,
        List.of(ContactAddress.always(EmailAddress.of(address))),
        standing);
  }

  public InMemoryMailbox mailbox() {
    return mailboxes.mailbox(SampleSetups.MAIN);
  }

  public ItemId deliver(Letter letter) {
    return mailbox().deliver(TrialFolder.INTAKE, letter, clock.instant().minusSeconds(60));
  }

  public DecisionTable table() {
    return new DecisionTable(DecisionPolicy.standard()).excluding(books.neverLogList().read());
  }

  public void pass() {
    new LogNewMail(
            PassSettings.standard(SampleSetups.MAIN),
            mailbox().intake(),
            books.books(),
            table(),
            new PassControl(books.passLock(), books.passes(), PassObserver.none(), clock))
        .run();
    clock.pass(Duration.ofMinutes(1));
  }

  /** An offer of Jim to Ann, logged. */
  public InteractionLogEntry offer(String id) {
    deliver(Letter.of(id, JIM, ANN).about("Offer " + id));
    pass();
    List<InteractionLogEntry> all = log();
    return all.get(all.size() - 1);
  }

  public List<InteractionLogEntry> log() {
    List<InteractionLogEntry> all = new ArrayList<>();
    books.books().log().forEach(EntryFilter.all(), all::add);
    return all;
  }

  public AssignUnmatched assigning() {
    return new AssignUnmatched(
        books.unmatchedMail(),
        new FetchedMail(mailboxes, registered),
        books.books(),
        this::table,
        people,
        entries);
  }

  public ResolveLink links() {
    return new ResolveLink(mailboxes, registered, books.entryChanges(), books.books().ledger());
  }

  public long audited(String action) {
    return trail.latest(Optional.empty(), 1_000).stream()
        .filter(entry -> entry.action().equals(action))
        .count();
  }

  public static <T> T done(DeskAnswer<T> reply) {
    return reply.match(
        value -> value,
        refusal -> {
          throw new AssertionError("refused: " + refusal);
        });
  }

  public static <T> String refused(DeskAnswer<T> reply) {
    return reply.match(
        value -> {
          throw new AssertionError("done: " + value);
        },
        Refusal::code);
  }
}
