package org.mailtrail.application.logging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mailtrail.application.logging.pass.Equipment;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.stranger.Introduction;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.books.InMemoryBooks;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** Contoso with two salespeople and two contacts, its logging mailbox, and the job. */
public final class Firm {
  public static final MailboxName MAIN = new MailboxName("main");
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final String JIM = "jim@contoso.example";
  public static final String LIN = "lin@contoso.example";
  public static final String ANN = "ann@fabrikam.example";
  public static final String BOB = "bob@tailspin.example";
  public static final String STRANGER = "nobody@elsewhere.example";

  public final SettableClock clock = new SettableClock(NOON);
  public final InMemoryBooks books = new InMemoryBooks(clock);
  public final InMemoryMailbox mailbox;
  private int second;

  public Firm() {
    this(InMemoryMailbox.keepingIds());
  }

  public Firm(InMemoryMailbox mailbox) {
    this.mailbox = mailbox;
    books.people().putSalespeople(List.of(salesperson("JIM", JIM), salesperson("LIN", LIN)));
    books
        .people()
        .putContacts(
            List.of(contact("CT000001", "Fabrikam", ANN), contact("CT000002", "Tailspin", BOB)));
  }

  public static Salesperson salesperson(String code, String... addresses) {
    return new Salesperson(
        new SalespersonCode(code),
        "Salesperson " + code,
        List.of(addresses).stream().map(EmailAddress::of).toList());
  }

  public static Contact contact(String number, String company, String... addresses) {
    return new Contact(
        new ContactNumber(number),
        "Contact " + number,
        company,
        List.of(addresses).stream()
            .map(address -> ContactAddress.always(EmailAddress.of(address)))
            .toList(),
        Contact.Standing.OPEN);
  }

  /** Delivers it a second after the one before. */
  public ItemId deliver(Letter letter) {
    return mailbox.deliver(
        TrialFolder.INTAKE, letter, NOON.minusSeconds(3_600).plusSeconds(second++));
  }

  /** Delivers letters of Jim to Ann. */
  public void deliverOffers(int count) {
    for (int n = 0; n < count; n++) {
      deliver(Letter.of("offer-" + n + "@contoso.example", JIM, ANN));
    }
  }

  public Tap.Ports ports() {
    return new Tap.Ports(mailbox.intake(), books.books(), books.passLock(), books.passes());
  }

  public static PassSettings pagesOf(int size) {
    return new PassSettings(MAIN, "EMAIL", size, 3, Duration.ofMinutes(10));
  }

  public LogNewMail job(PassSettings settings, Tap.Ports ports, PassObserver observer) {
    return new LogNewMail(
        settings,
        () ->
            new Equipment(
                ports.intake(),
                () -> new DecisionTable(DecisionPolicy.standard()),
                Introduction.none(),
                books.quarantine()::decidedAgain,
                () -> PassLegs.Held.NOT),
        ports.books(),
        new PassControl(ports.lock(), ports.passes(), observer, clock));
  }

  /** One pass, a minute after the one before. */
  public PassReport pass(PassSettings settings, Tap.Ports ports) {
    PassReport report = job(settings, ports, PassObserver.none()).run();
    clock.pass(Duration.ofMinutes(1));
    return report;
  }

  public PassReport pass(Tap.Ports ports) {
    return pass(pagesOf(500), ports);
  }

  public PassReport pass() {
    return pass(ports());
  }

  /** The entries, in the order of their numbers. */
  public List<Interaction> entries() {
    List<Interaction> all = new ArrayList<>();
    books.books().log().forEach(EntryFilter.all(), entry -> all.add(entry.interaction()));
    return all;
  }

  /** The one entry. */
  public InteractionLogEntry entry() {
    List<InteractionLogEntry> all =
        books.books().log().page(EntryFilter.all(), Optional.empty(), 10);
    if (all.size() != 1) {
      throw new AssertionError("one entry expected, not " + all);
    }
    return all.get(0);
  }

  /** Who with whom, in which message; sorted. */
  public List<String> exchanges() {
    return entries().stream()
        .map(
            entry ->
                entry.message().key()
                    + " "
                    + entry.exchange().flow()
                    + " "
                    + entry.exchange().salesperson()
                    + " "
                    + entry.exchange().contact())
        .sorted()
        .toList();
  }

  public List<LedgerRow> rows() {
    return books.books().ledger().page(LedgerFilter.all(), Optional.empty(), 10_000);
  }

  public LedgerRow row(ItemId item) {
    return rows().stream()
        .filter(row -> row.sighting().item().equals(item))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no ledger row for " + item));
  }

  public String reason(ItemId item) {
    LedgerRow row = row(item);
    return row.outcome() + " " + row.reason().word();
  }

  public Map<Outcome, Long> tally() {
    return new TreeMap<>(books.books().ledger().tally(MAIN));
  }

  public int waiting() {
    return mailbox.in(TrialFolder.INTAKE).size();
  }

  public int archived() {
    return mailbox.in(TrialFolder.ARCHIVE).size();
  }

  public int notLogged() {
    return mailbox.in(TrialFolder.NOT_LOGGED).size();
  }
}
