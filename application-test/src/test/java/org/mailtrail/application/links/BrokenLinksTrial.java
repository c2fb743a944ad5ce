package org.mailtrail.application.links;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.plug.InMemoryExchange;
import org.mailtrail.testkit.plug.InMemoryStorage;
import org.mailtrail.testkit.setup.SampleSetups;

/** A log whose messages may be gone. */
abstract class BrokenLinksTrial {
  static final MailboxName MAIN = new MailboxName("main");
  static final MailboxName OTHER = new MailboxName("other");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String JIM = "jim@contoso.example";
  private static final String ANN = "ann@fabrikam.example";

  final SettableClock clock = new SettableClock(NOON);
  private final InMemoryExchange exchange = new InMemoryExchange();
  final Mailtrail mailtrail =
      Mailtrail.builder().books(new InMemoryStorage(clock)).exchange(exchange).clock(clock).build();
  final CountBrokenLinks counting = mailtrail.links().count(() -> {});
  final List<Letter> letters = new ArrayList<>();

  @BeforeEach
  void setUp() {
    PeopleRegister people = mailtrail.storage().keptPeople().register();
    people.putSalespeople(
        List.of(new Salesperson(new SalespersonCode("JIM"), "Jim", List.of(EmailAddress.of(JIM)))));
    people.putContacts(
        List.of(
            new Contact(
                new ContactNumber("CT000001"),
                "Ann",
                "Fabrikam",
                List.of(ContactAddress.always(EmailAddress.of(ANN))),
                Contact.Standing.OPEN)));
    mailtrail.setup().declared(List.of(declared(MAIN), declared(OTHER))).takeOver();
  }

  @AfterEach
  void end() {
    mailtrail.close();
  }

  private static DeclaredMailbox declared(MailboxName name) {
    return new DeclaredMailbox(
        name,
        SampleSetups.online(EmailAddress.of(name + "@contoso.example")),
        new Account(Account.Method.BROWSER, "", "contoso", "app", Account.LOOPBACK),
        Routine.standard());
  }

  /** An offer of Jim to Ann, a second after the one before. */
  void deliver(MailboxName mailbox) {
    String id = "letter-" + letters.size() + "@mail.example";
    Letter letter = Letter.of(id, JIM, ANN);
    letters.add(letter);
    mailbox(mailbox)
        .deliver(TrialFolder.INTAKE, letter, NOON.minusSeconds(60).plusSeconds(letters.size()));
  }

  void logged(int messages) {
    for (int i = 0; i < messages; i++) {
      deliver(MAIN);
    }
    mailtrail.log().run(MAIN);
    clock.pass(Duration.ofMinutes(1));
  }

  InMemoryMailbox mailbox(MailboxName name) {
    return exchange.mailboxes().mailbox(name);
  }

  List<InteractionLogEntry> log() {
    List<InteractionLogEntry> all = new ArrayList<>();
    mailtrail.entries().log().forEach(EntryFilter.all(), all::add);
    return all;
  }

  InteractionLogEntry entry(int number) {
    return log().get(number - 1);
  }

  void takeAway(int number) {
    mailbox(MAIN).takeAway(entry(number).interaction().message().item().id());
  }

  BrokenLinks broken() {
    return mailtrail.links().broken();
  }

  LinkCount on(CountBrokenLinks count) {
    for (int turn = 0; turn < 200; turn++) {
      Duration wait = count.run();
      clock.pass(wait);
      if (broken().count().run().endedAt().isPresent()) {
        return broken().count();
      }
    }
    throw new AssertionError("the run does not end");
  }

  static Tally tally(LinkCount count) {
    return count.mailboxes().get(MAIN);
  }

  Links of(int requests) {
    return new Links(
        mailtrail.storage(),
        exchange.mailboxes(),
        new CountBrokenLinks.Habits(Duration.ofDays(1), requests),
        clock);
  }
}
