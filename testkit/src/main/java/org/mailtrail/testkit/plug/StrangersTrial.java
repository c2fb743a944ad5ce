package org.mailtrail.testkit.plug;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.host.EntryListener;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.InMemoryMailboxes;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.SampleSetups;

/** A company with one salesperson, two contacts of one firm, and mail of strangers. */
final class StrangersTrial implements AutoCloseable {
  static final MailboxName MAIN = new MailboxName("main");
  static final MailboxName OTHER = new MailboxName("other");
  static final String JIM = "jim@contoso.example";
  static final EmailAddress MIA = EmailAddress.of("mia@elsewhere.example");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  final SettableClock clock = new SettableClock(NOON);
  private final InMemoryExchange exchange = new InMemoryExchange();
  private final List<Mailtrail> opened = new ArrayList<>();
  private final Function<Clock, StoragePlug> storages;
  private int letters;

  StrangersTrial(Function<Clock, StoragePlug> storages) {
    this.storages = storages;
  }

  @Override
  public void close() {
    opened.forEach(Mailtrail::close);
  }

  Mailtrail with(UnknownPeople setting) {
    return with(setting, new EntryListener() {});
  }

  Mailtrail with(UnknownPeople setting, EntryListener listener) {
    StoragePlug storage = storages.apply(clock);
    fill(storage.keptPeople().register());
    Mailtrail mailtrail =
        Mailtrail.builder()
            .books(storage)
            .exchange(exchange)
            .clock(clock)
            .listener(listener)
            .build();
    opened.add(mailtrail);
    mailtrail
        .setup()
        .declared(List.of(declared(MAIN, setting), declared(OTHER, setting)))
        .takeOver();
    return mailtrail;
  }

  private static void fill(PeopleRegister register) {
    register.putSalespeople(List.of(jim()));
    register.putContacts(
        List.of(
            contact("CT000001", "Ann", "Fabrikam", "ann@fabrikam.example"),
            contact("CT000009", "Fabrikam", "Fabrikam", "info@fabrikam.example")));
  }

  private static DeclaredMailbox declared(MailboxName name, UnknownPeople setting) {
    return new DeclaredMailbox(
        name,
        SampleSetups.online(EmailAddress.of(name + "@contoso.example")),
        new Account(Account.Method.BROWSER, "", "contoso", "app", Account.LOOPBACK),
        Routine.standard().with(setting));
  }

  private static Salesperson jim() {
    return new Salesperson(new SalespersonCode("JIM"), "Jim", List.of(EmailAddress.of(JIM)));
  }

  static Contact contact(String number, String name, String company, String address) {
    return new Contact(
        new ContactNumber(number),
        name,
        company,
        List.of(ContactAddress.always(EmailAddress.of(address))),
        Contact.Standing.OPEN);
  }

  Letter letter(String from, String... to) {
    return Letter.of("letter-" + letters++ + "@mail.example", from, to);
  }

  Letter fromMia() {
    Participants people =
        new Participants(
            Optional.of(new Participant(MIA, "Mia Maker")),
            Optional.empty(),
            List.of(Participant.of(EmailAddress.of(JIM))),
            List.of());
    return letter(MIA.toString(), JIM).with(people);
  }

  InMemoryMailboxes mailboxes() {
    return exchange.mailboxes();
  }

  InMemoryMailbox mailbox(MailboxName mailbox) {
    return exchange.mailboxes().mailbox(mailbox);
  }

  void deliver(MailboxName mailbox, Letter letter) {
    deliver(mailbox, letter, NOON.minusSeconds(60).plusSeconds(letters));
  }

  void deliver(MailboxName mailbox, Letter letter, Instant at) {
    exchange.mailboxes().mailbox(mailbox).deliver(TrialFolder.INTAKE, letter, at);
  }

  PassReport pass(Mailtrail mailtrail) {
    PassReport report = mailtrail.log().run(MAIN);
    clock.pass(Duration.ofMinutes(1));
    return report;
  }

  static List<String> entries(Mailtrail mailtrail) {
    List<String> entries = new ArrayList<>();
    mailtrail
        .entries()
        .log()
        .forEach(EntryFilter.all(), entry -> entries.add(line(entry.interaction().exchange())));
    return entries;
  }

  private static String line(Exchange exchange) {
    return exchange.flow() + " " + exchange.contact() + " " + exchange.contactAddress();
  }

  static List<Contact> created(Mailtrail mailtrail) {
    return mailtrail
        .storage()
        .keptByHand()
        .peopleDirectory()
        .findContacts(ContactSearch.all(), Optional.empty(), 100)
        .stream()
        .filter(contact -> contact.number().value().startsWith("MT"))
        .toList();
  }
}
