package org.mailtrail.application;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.job.StartLogging;
import org.mailtrail.application.job.pace.JobClock;
import org.mailtrail.application.job.pace.Night;
import org.mailtrail.application.job.pace.Quota;
import org.mailtrail.application.plug.exchange.Endpoints;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.setup.RollOver;
import org.mailtrail.application.setup.SetUpMailbox;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.check.CheckBooks;
import org.mailtrail.application.setup.check.ValidateSetup;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.books.InMemoryBooks;
import org.mailtrail.testkit.identity.InMemorySecretVault;
import org.mailtrail.testkit.identity.ScriptedJobAccounts;
import org.mailtrail.testkit.job.InMemoryJobScheduler;
import org.mailtrail.testkit.setup.InMemoryPredecessors;
import org.mailtrail.testkit.setup.SampleSetups;
import org.mailtrail.testkit.setup.SetupBooks;

/** A small company on fakes: one salesperson, one contact, one mailbox that is not set up yet. */
public final class Company {
  /** A Tuesday, at noon. */
  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  public final SettableClock clock = new SettableClock(NOON);
  public final Memory memory = new Memory();
  public final InMemoryBooks books = new InMemoryBooks(memory, clock);
  public final SetupBooks setupBooks = SetupBooks.in(memory);
  public final InMemorySecretVault vault = new InMemorySecretVault(memory);
  public final ScriptedJobAccounts accounts = new ScriptedJobAccounts();
  public final InMemoryJobScheduler scheduler = new InMemoryJobScheduler(new Memory(), clock);
  public final Mailroom mailroom = new Mailroom(clock);
  public final SetupDesk desk =
      new SetupDesk(setupBooks.setups(), setupBooks.trail(), setupBooks.unitOfWork(), clock);

  /** From which name to which everything was handed over. */
  public final List<String> handedOver = new ArrayList<>();

  public final Predecessors predecessors =
      new InMemoryPredecessors(memory, (from, to) -> handedOver.add(from + " -> " + to));

  /** Everybody is there. */
  public Company() {
    hire();
    meet("CT000001", "ann@customer.example");
  }

  private void hire() {
    EmailAddress address = EmailAddress.of("jr@contoso.example");
    books
        .people()
        .putSalespeople(
            List.of(new Salesperson(new SalespersonCode("JR"), "J. R.", List.of(address))));
  }

  public void meet(String number, String address) {
    meet(number, address, Contact.Standing.OPEN);
  }

  public void meet(String number, String address, Contact.Standing standing) {
    books
        .people()
        .putContacts(
            List.of(
                new Contact(
                    new ContactNumber(number),
                    "Ann",
                    "Customer",
                    List.of(ContactAddress.always(EmailAddress.of(address))),
                    standing)));
  }

  public ValidateSetup validate() {
    return new ValidateSetup(
        setupBooks.setups(),
        mailroom,
        vault,
        new CheckBooks(
            books.books(), books.people(), books.peopleDirectory(), books.people(), clock),
        predecessors,
        rollOver());
  }

  public RollOver rollOver() {
    return new RollOver(setupBooks.setups(), predecessors, books.passes(), books.passLock(), desk);
  }

  /** Sets mailboxes up, without plain HTTP. */
  public SetUpMailbox setUp() {
    return setUp(desk, SampleSetups::endpoints, false);
  }

  /** The same at this desk, where mailboxes are reached like this. */
  public SetUpMailbox setUp(
      SetupDesk at, Function<ExchangeKind, Endpoints> endpoints, boolean plainHttpOnLoopback) {
    return new SetUpMailbox(
        at,
        rollOver(),
        endpoints,
        plainHttpOnLoopback,
        books.books().templates(),
        books.peopleDirectory());
  }

  public StartLogging start() {
    return new StartLogging(desk, validate(), scheduler);
  }

  public static JobClock jobClock() {
    Night night = new Night(LocalTime.of(20, 0), LocalTime.of(6, 0), ZoneOffset.UTC);
    return new JobClock(Quota.standard(), night, () -> 0.5);
  }

  /** Keeps the setup and gives it back as it is kept. */
  public MailboxSetup keep(MailboxSetup setup) {
    if (!setupBooks.setups().save(setup)) {
      throw new AssertionError("not saved: " + setup);
    }
    return setup(setup);
  }

  /** A complete setup, switched on and scheduled. */
  public MailboxSetup running() {
    MailboxSetup setup = keep(SampleSetups.complete().enabled(true));
    scheduler.schedule(setup.name());
    return setup;
  }

  public MailboxSetup setup(MailboxSetup like) {
    return setupBooks.setups().find(like.name()).orElseThrow();
  }

  public Optional<MailboxSetup> main() {
    return setupBooks.setups().find(SampleSetups.MAIN);
  }

  public Optional<JobState> job() {
    return scheduler.state(SampleSetups.MAIN);
  }

  public List<AuditEntry> trail() {
    return setupBooks.trail().latest(Optional.empty(), 100);
  }
}
