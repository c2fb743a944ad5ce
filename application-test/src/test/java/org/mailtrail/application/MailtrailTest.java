package org.mailtrail.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.RuleName;
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

class MailtrailTest {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String JIM = "jim@contoso.example";
  private static final String ANN = "ann@fabrikam.example";
  private static final Salesperson SALESPERSON =
      new Salesperson(new SalespersonCode("JIM"), "Jim", List.of(EmailAddress.of(JIM)));
  private static final Contact CONTACT =
      new Contact(
          new ContactNumber("CT000001"),
          "Ann",
          "Fabrikam",
          List.of(ContactAddress.always(EmailAddress.of(ANN))),
          Contact.Standing.OPEN);

  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryStorage storage = new InMemoryStorage(clock);
  private final InMemoryExchange exchange = new InMemoryExchange();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  private Mailtrail mailtrail(MailtrailBuilder builder) {
    Mailtrail mailtrail = builder.books(storage).clock(clock).build();
    open.add(mailtrail);
    return mailtrail;
  }

  private Mailtrail mailtrail() {
    return mailtrail(
        Mailtrail.builder()
            .exchange(exchange)
            .people(addresses -> KnownPeople.of(List.of(SALESPERSON), List.of(CONTACT))));
  }

  private static DeclaredMailbox declared() {
    return new DeclaredMailbox(
        MAIN,
        SampleSetups.online(EmailAddress.of("log@contoso.example")),
        new Account(Account.Method.BROWSER, "", "contoso", "app", Account.LOOPBACK));
  }

  private void deliver(String id) {
    exchange
        .mailboxes()
        .mailbox(MAIN)
        .deliver(
            org.mailtrail.testkit.mailbox.TrialFolder.INTAKE,
            Letter.of(id + "@contoso.example", JIM, ANN),
            NOON.minusSeconds(60));
  }

  private static long entries(Mailtrail mailtrail) {
    long[] count = new long[1];
    mailtrail.entries().log().forEach(EntryFilter.all(), entry -> count[0]++);
    return count[0];
  }

  @Test
  void a_host_with_people_of_its_own_logs_a_mailbox_that_it_declares() {
    Mailtrail mailtrail = mailtrail();
    mailtrail.setup().declared(List.of(declared())).takeOver();
    deliver("a");

    PassReport report = mailtrail.log().run(MAIN);

    assertThat(report.problem()).isEmpty();
    assertThat(report.counts().logged()).isOne();
    assertThat(entries(mailtrail)).isOne();
  }

  @Test
  void the_time_is_told_as_databases_keep_it() {
    Clock finer = Clock.fixed(NOON.plusNanos(1_999), ZoneOffset.UTC);
    try (Mailtrail mailtrail = Mailtrail.builder().books(storage).clock(finer).build()) {
      assertThat(mailtrail.clock().instant()).isEqualTo(NOON.plusNanos(1_000));
    }
  }

  @Test
  void no_page_is_larger_than_the_host_allows() {
    List<Long> progress = new ArrayList<>();
    Mailtrail mailtrail =
        mailtrail(
            Mailtrail.builder()
                .exchange(exchange)
                .people(addresses -> KnownPeople.of(List.of(SALESPERSON), List.of(CONTACT)))
                .pageSize(2)
                .observer(new Progress(progress)));
    mailtrail.setup().declared(List.of(declared())).takeOver();
    List.of("a", "b", "c").forEach(this::deliver);

    mailtrail.log().run(MAIN);

    assertThat(progress).containsSequence(2L, 3L);
  }

  @Test
  void a_mailbox_is_checked_signed_in_switched_on_worked_and_healthy() {
    Mailtrail mailtrail = mailtrail();
    exchange.accounts().signsIn(MAIN, "log@contoso.example");
    mailtrail.setup().declared(List.of(declared())).takeOver();
    JobAccounts.Page page =
        mailtrail.setup().accounts().begin(MAIN, JobAccounts.Choice.ANOTHER, Account.LOOPBACK);
    assertThat(page.address()).hasScheme("https");
    deliver("a");
    List<PassReport> ended = new ArrayList<>();
    mailtrail.jobs().start(new Progress(new ArrayList<>()), ended::add);

    SetupOutcome outcome = mailtrail.setup().start().run(MAIN, "anna").outcome();

    assertThat(outcome).isInstanceOf(SetupOutcome.Done.class);
    assertThat(ended).singleElement().matches(report -> report.counts().logged() == 1);
    assertThat(mailtrail.health().run().reasons())
        .filteredOn(reason -> reason.code().isRed())
        .isEmpty();
    deliver("b");
    mailtrail.jobs().runNow().run(MAIN, "anna");
    assertThat(entries(mailtrail)).isEqualTo(2);
    assertThat(mailtrail.setup().stop().run(MAIN, "anna")).isInstanceOf(SetupOutcome.Done.class);
    assertThat(mailtrail.health().run().reasons())
        .extracting(Symptom::code)
        .contains(Symptom.Code.NOTHING_ENABLED);
  }

  @Test
  void what_is_not_plugged_in_says_so_when_it_is_asked_for() {
    Mailtrail bare = mailtrail(Mailtrail.builder());
    SecretName password = new SecretName("main.password");

    bare.setup().declared(List.of(declared())).takeOver();

    assertThat(bare.log().run(MAIN).problem())
        .hasValueSatisfying(problem -> assertThat(problem.remedy()).contains(".exchange("));
    assertThatThrownBy(() -> bare.setup().secrets().put(password, Secret.of("x"), Optional.empty()))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("main.password");
    assertThatThrownBy(() -> bare.setup().accounts().renew(MAIN))
        .isInstanceOf(SetupException.class);
    assertThatThrownBy(() -> bare.setup().discoverServer()).isInstanceOf(SetupException.class);
  }

  @Test
  void a_kind_that_nothing_serves_is_refused_by_name() {
    Mailtrail mailtrail = mailtrail();
    Place ews =
        new Place(
            ExchangeKind.ON_PREMISES,
            EmailAddress.of("log@contoso.example"),
            URI.create("https://mail.contoso.example/EWS/Exchange.asmx"),
            Folders.standard(ExchangeKind.ON_PREMISES));
    Account account = new Account(Account.Method.PASSWORD, "log", "", "", Account.LOOPBACK);

    mailtrail.setup().declared(List.of(new DeclaredMailbox(MAIN, ews, account))).takeOver();

    assertThat(mailtrail.log().run(MAIN).problem())
        .hasValueSatisfying(problem -> assertThat(problem.what()).contains("ON_PREMISES"));
  }

  @Test
  void two_plugs_for_one_kind_and_no_books_are_mistakes_of_the_host() {
    assertThatThrownBy(() -> mailtrail(Mailtrail.builder().exchange(exchange).exchange(exchange)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ONLINE");
    assertThatThrownBy(() -> Mailtrail.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("books");
  }

  @Test
  void what_cannot_be_is_refused_where_it_is_said() {
    MailtrailBuilder builder = Mailtrail.builder();

    assertThatThrownBy(() -> builder.attempts(0)).hasMessage("attempts are 1 or more, not 0");
    assertThatThrownBy(() -> builder.pageSize(1_001)).hasMessageContaining("page size");
    assertThatThrownBy(() -> builder.mailboxesAtOnce(0)).hasMessageContaining("at once");
    assertThatThrownBy(() -> builder.lease(Duration.ZERO)).hasMessageContaining("lease");
    assertThatThrownBy(() -> builder.history(Duration.ZERO)).hasMessageContaining("history");
    assertThatThrownBy(() -> builder.canaryEvery(Duration.ZERO)).hasMessageContaining("canaries");
    assertThatThrownBy(() -> builder.rule(RuleName.HOST, mail -> Optional.empty()))
        .hasMessageContaining("name the rule");
  }

  @Test
  void every_other_place_of_the_table_takes_a_rule() {
    for (RuleName place : RuleName.values()) {
      if (place != RuleName.HOST) {
        Mailtrail mailtrail =
            mailtrail(Mailtrail.builder().rule(place, mail -> Optional.empty()).exchange(exchange));
        mailtrail.setup().declared(List.of(declared())).takeOver();

        assertThat(mailtrail.log().run(MAIN).problem()).as(place.name()).isEmpty();
      }
    }
  }

  @Test
  void books_are_closed_when_the_rest_cannot_be_put_together() {
    List<String> called = new ArrayList<>();
    StoragePlug watched =
        (StoragePlug)
            Proxy.newProxyInstance(
                StoragePlug.class.getClassLoader(),
                new Class<?>[] {StoragePlug.class},
                (proxy, method, arguments) -> {
                  called.add(method.getName());
                  return method.invoke(storage, arguments);
                });

    assertThatThrownBy(
            () -> Mailtrail.builder().books(watched).exchange(exchange).exchange(exchange).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(called).endsWith("close");
  }

  @Test
  void the_jobs_are_started_once_at_a_time() throws Exception {
    Mailtrail mailtrail = mailtrail();
    Jobs first = mailtrail.jobs().start();

    assertThatThrownBy(() -> mailtrail.jobs().start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("run already");
    first.close();
    mailtrail.jobs().start();
  }

  @Test
  void who_comes_after_it_is_closed_is_told_so() throws Exception {
    Mailtrail mailtrail = mailtrail();
    JobControl kept = mailtrail.jobs();
    mailtrail.close();
    mailtrail.close();

    for (Method each : Mailtrail.class.getMethods()) {
      boolean isItsOwn =
          each.getDeclaringClass() == Mailtrail.class
              && !Modifier.isStatic(each.getModifiers())
              && !List.of("close", "clock").contains(each.getName());
      if (isItsOwn) {
        assertThatThrownBy(() -> each.invoke(mailtrail))
            .as(each.getName())
            .hasRootCauseInstanceOf(IllegalStateException.class)
            .hasRootCauseMessage("Mailtrail is closed: build another one");
      }
    }
    assertThatThrownBy(kept::start).isInstanceOf(IllegalStateException.class);
  }
}
