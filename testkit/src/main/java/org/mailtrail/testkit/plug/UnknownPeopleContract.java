package org.mailtrail.testkit.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.host.EntryListener;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.application.unmatched.PreviewUnknownPeople.Effect;
import org.mailtrail.application.unmatched.PreviewUnknownPeople.Preview;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.domain.policy.UnknownPeople.Way;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;

/**
 * What every storage must keep when contacts are created while mail is logged: with the entry or
 * not at all, and each of them once.
 */
public abstract class UnknownPeopleContract {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final MailboxName OTHER = new MailboxName("other");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String JIM = "jim@contoso.example";
  private static final EmailAddress MIA = EmailAddress.of("mia@elsewhere.example");

  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryExchange exchange = new InMemoryExchange();
  private final List<Mailtrail> opened = new ArrayList<>();
  private int letters;

  /** Made by the test that extends it. */
  protected UnknownPeopleContract() {
    // the hook gives everything
  }

  /** A storage without people, by this clock; closed by the contract. */
  protected abstract StoragePlug empty(Clock time);

  @BeforeEach
  final void begin() {
    opened.clear();
  }

  @AfterEach
  final void end() {
    opened.forEach(Mailtrail::close);
  }

  private Mailtrail with(UnknownPeople setting) {
    return with(setting, new EntryListener() {});
  }

  private Mailtrail with(UnknownPeople setting, EntryListener listener) {
    StoragePlug storage = empty(clock);
    storage.keptPeople().register().putSalespeople(List.of(jim()));
    storage
        .keptPeople()
        .register()
        .putContacts(
            List.of(
                contact("CT000001", "Ann", "Fabrikam", "ann@fabrikam.example"),
                contact("CT000009", "Fabrikam", "Fabrikam", "info@fabrikam.example")));
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

  private static DeclaredMailbox declared(MailboxName name, UnknownPeople setting) {
    return new DeclaredMailbox(
        name,
        Place.online(EmailAddress.of(name + "@contoso.example")),
        new Account(Account.Method.BROWSER, "", "contoso", "app", Account.LOOPBACK),
        Routine.standard().with(setting));
  }

  private static Salesperson jim() {
    return new Salesperson(new SalespersonCode("JIM"), "Jim", List.of(EmailAddress.of(JIM)));
  }

  private static Contact contact(String number, String name, String company, String address) {
    return new Contact(
        new ContactNumber(number),
        name,
        company,
        List.of(ContactAddress.always(EmailAddress.of(address))),
        Contact.Standing.OPEN);
  }

  private Letter letter(String from, String... to) {
    return Letter.of("letter-" + letters++ + "@mail.example", from, to);
  }

  private Letter fromMia() {
    Participants people =
        new Participants(
            Optional.of(new Participant(MIA, "Mia Maker")),
            Optional.empty(),
            List.of(Participant.of(EmailAddress.of(JIM))),
            List.of());
    return letter(MIA.toString(), JIM).with(people);
  }

  private void deliver(MailboxName mailbox, Letter letter) {
    exchange
        .mailboxes()
        .mailbox(mailbox)
        .deliver(TrialFolder.INTAKE, letter, NOON.minusSeconds(60).plusSeconds(letters));
  }

  private PassReport pass(Mailtrail mailtrail) {
    PassReport report = mailtrail.log().run(MAIN);
    clock.pass(Duration.ofMinutes(1));
    return report;
  }

  private static List<String> entries(Mailtrail mailtrail) {
    List<String> entries = new ArrayList<>();
    mailtrail
        .entries()
        .log()
        .forEach(
            EntryFilter.all(),
            entry -> {
              Interaction logged = entry.interaction();
              entries.add(
                  logged.exchange().flow()
                      + " "
                      + logged.exchange().contact()
                      + " "
                      + logged.exchange().contactAddress());
            });
    return entries;
  }

  private static List<Contact> created(Mailtrail mailtrail) {
    return mailtrail
        .storage()
        .keptByHand()
        .peopleDirectory()
        .findContacts(ContactSearch.all(), Optional.empty(), 100)
        .stream()
        .filter(contact -> contact.number().value().startsWith("MT"))
        .toList();
  }

  @Test
  final void strangers_wait_for_a_person_where_nothing_else_is_set() {
    Mailtrail mailtrail = with(UnknownPeople.leave());
    deliver(MAIN, fromMia());

    assertThat(pass(mailtrail).counts().unmatched()).isOne();
    assertThat(created(mailtrail)).isEmpty();
  }

  @Test
  final void mail_of_and_to_strangers_is_logged_under_the_default_contact() {
    Mailtrail mailtrail = with(UnknownPeople.under(new ContactNumber("CT000001")));
    deliver(MAIN, fromMia());
    deliver(MAIN, letter(JIM, MIA.toString()));

    assertThat(pass(mailtrail).counts().logged()).isEqualTo(2);
    assertThat(entries(mailtrail))
        .containsExactlyInAnyOrder("INBOUND CT000001 " + MIA, "OUTBOUND CT000001 " + MIA);
  }

  @Test
  final void a_default_contact_that_does_not_exist_leaves_mail_unmatched() {
    Mailtrail mailtrail = with(UnknownPeople.under(new ContactNumber("CT777777")));
    deliver(MAIN, fromMia());

    assertThat(pass(mailtrail).counts().unmatched()).isOne();
  }

  @Test
  final void a_contact_is_created_once_from_display_name_and_address() {
    Mailtrail mailtrail = with(UnknownPeople.by(Way.CREATE));
    Letter twice = fromMia();
    deliver(MAIN, twice);
    deliver(MAIN, twice);
    deliver(MAIN, letter(JIM, MIA.toString()));
    assertThat(pass(mailtrail).counts().logged()).isEqualTo(2);
    deliver(MAIN, fromMia());
    pass(mailtrail);

    assertThat(created(mailtrail))
        .containsExactly(contact("MT000001", "Mia Maker", "elsewhere.example", MIA.toString()));
    assertThat(entries(mailtrail))
        .containsExactlyInAnyOrder(
            "INBOUND MT000001 " + MIA, "OUTBOUND MT000001 " + MIA, "INBOUND MT000001 " + MIA);
    assertThat(mailtrail.setup().trail().latest(Optional.empty(), 50))
        .anySatisfy(
            entry -> {
              assertThat(entry.who()).isEqualTo("Mailtrail");
              assertThat(entry.action()).isEqualTo("NewContacts");
            });
  }

  @Test
  final void the_company_is_whose_domain_it_is_and_none_at_a_public_one() {
    Mailtrail mailtrail = with(UnknownPeople.by(Way.CREATE));
    deliver(MAIN, letter("new@fabrikam.example", JIM));
    deliver(MAIN, letter("somebody@gmail.com", JIM));
    pass(mailtrail);

    assertThat(created(mailtrail))
        .extracting(Contact::name, Contact::company)
        .containsExactlyInAnyOrder(tuple("new", "Fabrikam"), tuple("somebody", ""));
  }

  @Test
  final void nobody_is_created_of_automated_mail_nor_of_colleagues_nor_of_a_crowd() {
    Mailtrail mailtrail = with(UnknownPeople.by(Way.CREATE));
    deliver(MAIN, fromMia().with("List-Unsubscribe", "<https://elsewhere.example/off>"));
    deliver(MAIN, letter("new.colleague@contoso.example", JIM));
    String[] crowd = new String[11];
    Arrays.setAll(crowd, n -> "guest" + n + "@elsewhere.example");
    deliver(MAIN, letter(JIM, crowd));

    assertThat(pass(mailtrail).counts().unmatched()).isEqualTo(3);
    assertThat(created(mailtrail)).isEmpty();
  }

  @Test
  final void mail_is_logged_under_the_one_company_that_owns_the_domain() {
    Mailtrail mailtrail = with(UnknownPeople.by(Way.COMPANY));
    deliver(MAIN, letter("new@fabrikam.example", JIM));
    deliver(MAIN, fromMia());

    PassReport report = pass(mailtrail);

    assertThat(entries(mailtrail)).containsExactly("INBOUND CT000009 new@fabrikam.example");
    assertThat(report.counts().unmatched()).isOne();
    assertThat(created(mailtrail)).isEmpty();
  }

  @Test
  final void a_contact_is_undone_with_the_entry_for_which_it_was_created() {
    EntryListener refusing =
        new EntryListener() {
          @Override
          public void writing(Interaction entry) {
            throw new IllegalStateException("the host says no");
          }
        };
    Mailtrail mailtrail = with(UnknownPeople.by(Way.CREATE), refusing);
    deliver(MAIN, fromMia());

    assertThat(pass(mailtrail).counts().pending()).isOne();
    assertThat(created(mailtrail)).isEmpty();
  }

  @Test
  final void two_mailboxes_that_meet_a_stranger_at_once_create_one_contact() {
    Mailtrail mailtrail = with(UnknownPeople.by(Way.CREATE));
    for (int n = 0; n < 20; n++) {
      String stranger = "guest" + n + "@elsewhere.example";
      deliver(MAIN, letter(stranger, JIM));
      deliver(OTHER, letter(stranger, JIM));
    }
    List<PassReport> reports =
        AtOnce.both(() -> mailtrail.log().run(MAIN), () -> mailtrail.log().run(OTHER));

    assertThat(reports).allMatch(report -> report.counts().logged() == 20);
    assertThat(created(mailtrail)).hasSize(20);
    assertThat(entries(mailtrail)).hasSize(40);
  }

  @Test
  final void a_preview_says_what_each_setting_would_have_done_and_does_nothing() {
    Mailtrail mailtrail = with(UnknownPeople.leave());
    deliver(MAIN, fromMia());
    deliver(MAIN, letter(JIM, MIA.toString()));
    deliver(MAIN, letter("new@fabrikam.example", JIM));
    deliver(MAIN, fromMia().with("List-Unsubscribe", "<https://elsewhere.example/off>"));
    deliver(MAIN, letter(MIA.toString(), "guest@elsewhere.example"));
    pass(mailtrail);

    Preview preview = mailtrail.desk().unknownPeople().of(MAIN).orElseThrow();

    assertThat(preview.waiting()).isEqualTo(5);
    assertThat(preview.read()).isEqualTo(5);
    assertThat(preview.effects())
        .containsEntry(Way.LEAVE, new Effect(0, 0))
        .containsEntry(Way.CONTACT, new Effect(4, 0))
        .containsEntry(Way.CREATE, new Effect(3, 2))
        .containsEntry(Way.COMPANY, new Effect(1, 0));
    assertThat(created(mailtrail)).isEmpty();
    clock.pass(Duration.ofDays(31));
    assertThat(mailtrail.desk().unknownPeople().of(MAIN).orElseThrow().waiting()).isZero();
  }
}
