package org.mailtrail.application.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.MailtrailBuilder;
import org.mailtrail.application.logging.Watcher;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.decision.SkipReason;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.plug.InMemoryExchange;
import org.mailtrail.testkit.plug.InMemoryStorage;
import org.mailtrail.testkit.setup.SampleSetups;

/** What a host does while mail is logged. */
class HostTest {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String JIM = "jim@contoso.example";
  private static final String ANN = "ann@fabrikam.example";
  private static final String STRANGER = "nobody@elsewhere.example";
  private static final InteractionTemplate MARK =
      new InteractionTemplate("HOST", "", "", BigDecimal.ZERO, Duration.ZERO);

  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryStorage storage = new InMemoryStorage(clock);
  private final InMemoryExchange exchange = new InMemoryExchange();
  private final List<String> told = new ArrayList<>();

  private final class Watching extends Watcher {
    @Override
    public void broke(MailboxName mailbox, Throwable fault) {
      told.add("broke " + mailbox + ": " + fault.getMessage());
    }
  }

  private PassReport pass(MailtrailBuilder host) {
    try (Mailtrail mailtrail =
        host.books(storage)
            .exchange(exchange)
            .clock(clock)
            .observer(new Watching())
            .people(addresses -> KnownPeople.of(List.of(jim()), List.of(ann())))
            .build()) {
      mailtrail
          .setup()
          .declared(
              List.of(
                  new DeclaredMailbox(
                      MAIN,
                      SampleSetups.online(EmailAddress.of("log@contoso.example")),
                      new Account(Account.Method.BROWSER, "", "contoso", "app", Account.LOOPBACK))))
          .takeOver();
      return mailtrail.log().run(MAIN);
    }
  }

  private static Salesperson jim() {
    return new Salesperson(new SalespersonCode("JIM"), "Jim", List.of(EmailAddress.of(JIM)));
  }

  private static Contact ann() {
    return new Contact(
        new ContactNumber("CT000001"),
        "Ann",
        "Fabrikam",
        List.of(ContactAddress.always(EmailAddress.of(ANN))),
        Contact.Standing.OPEN);
  }

  private void deliver(String subject, String to) {
    exchange
        .mailboxes()
        .mailbox(MAIN)
        .deliver(
            org.mailtrail.testkit.mailbox.TrialFolder.INTAKE,
            Letter.of(subject + "@contoso.example", JIM, to).about(subject),
            NOON.minusSeconds(60));
  }

  private List<String> subjects() {
    List<String> subjects = new ArrayList<>();
    storage
        .books()
        .log()
        .forEach(EntryFilter.all(), entry -> subjects.add(entry.interaction().subject()));
    return subjects;
  }

  @Test
  void each_entry_is_told_in_its_transaction_and_again_after_the_commit() {
    deliver("Chairs", ANN);
    deliver("Tables", ANN);
    deliver("Lamps", STRANGER);

    pass(
        Mailtrail.builder()
            .listener(
                new EntryListener() {
                  @Override
                  public void writing(Interaction entry) {
                    told.add("writing " + entry.subject());
                  }

                  @Override
                  public void written(Interaction entry) {
                    told.add("written " + entry.subject());
                  }

                  @Override
                  public void unmatched(LedgerRow row) {
                    told.add("unmatched " + row.sighting().subject());
                  }
                }));

    assertThat(told)
        .containsExactly(
            "writing Chairs",
            "writing Tables",
            "written Chairs",
            "written Tables",
            "unmatched Lamps");
  }

  @Test
  void what_the_host_writes_is_undone_with_the_entry_that_it_refuses() {
    deliver("Chairs", ANN);
    deliver("Tables", ANN);

    PassReport report =
        pass(
            Mailtrail.builder()
                .listener(
                    new EntryListener() {
                      @Override
                      public void writing(Interaction entry) {
                        if (entry.subject().equals("Chairs")) {
                          storage.books().templates().put(MARK);
                          throw new IllegalStateException("the host says no");
                        }
                      }
                    }));

    assertThat(subjects()).containsExactly("Tables");
    assertThat(report.counts().pending()).isOne();
    assertThat(storage.books().templates().find("HOST")).isEmpty();
  }

  @Test
  void what_a_host_throws_after_the_commit_stops_nothing_and_is_told() {
    deliver("Chairs", ANN);
    deliver("Tables", ANN);

    PassReport report =
        pass(
            Mailtrail.builder()
                .listener(
                    new EntryListener() {
                      @Override
                      public void written(Interaction entry) {
                        throw new IllegalStateException("no " + entry.subject());
                      }
                    }));

    assertThat(report.isGood()).isTrue();
    assertThat(subjects()).hasSize(2);
    assertThat(told).containsExactly("broke main: no Chairs", "broke main: no Tables");
  }

  @Test
  void a_rule_of_the_host_decides_before_the_rule_that_it_names() {
    deliver("Chairs", ANN);
    deliver("internal: Tables", ANN);

    PassReport report =
        pass(
            Mailtrail.builder()
                .rule(
                    RuleName.OUTBOUND,
                    mail ->
                        mail.message().summary().subject().startsWith("internal")
                            ? Optional.of(new Decision.Skipped(SkipReason.HOST))
                            : Optional.empty()));

    assertThat(report.counts().logged()).isOne();
    assertThat(subjects()).containsExactly("Chairs");
    assertThat(
            storage
                .books()
                .ledger()
                .page(
                    new LedgerFilter(
                        Optional.empty(),
                        Optional.of(Outcome.SKIPPED),
                        Optional.of("HOST"),
                        Optional.empty()),
                    Optional.empty(),
                    10))
        .singleElement()
        .extracting(LedgerRow::explanation)
        .asString()
        .startsWith("a rule of the host decided");
  }
}
