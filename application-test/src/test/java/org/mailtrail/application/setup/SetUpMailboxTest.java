package org.mailtrail.application.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.Company;
import org.mailtrail.application.plug.exchange.Endpoints;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.setup.SetupOutcome.Done;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

class SetUpMailboxTest {
  private static final EmailAddress ADDRESS = EmailAddress.of("logging@contoso.example");
  private static final String ANNA = "anna";

  private final Company company = new Company();
  private final SetUpMailbox setUp = company.setUp();

  private static MailboxSetup done(SetupOutcome outcome) {
    return outcome.match(
        Done::setup,
        refused -> {
          throw new AssertionError(refused.toString());
        });
  }

  private static Refused refused(SetupOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  private static Step online(String endpoint) {
    return new Step.Exchange(
        new Place(
            ExchangeKind.ONLINE,
            ADDRESS,
            URI.create(endpoint),
            Folders.standard(ExchangeKind.ONLINE)));
  }

  private SetupOutcome step(Step step) {
    return setUp.apply(MAIN, step, ANNA);
  }

  private MailboxSetup begun() {
    return done(step(new Step.Exchange(SampleSetups.online(ADDRESS))));
  }

  @Test
  void a_mailbox_is_set_up_step_by_step_and_keeps_what_was_entered_before() {
    begun();
    done(step(new Step.Credentials(SampleSetups.account(Account.Method.BROWSER))));
    Routine routine = new Routine("EMAIL", 100, Duration.ofSeconds(30), false);
    MailboxSetup setup = done(step(new Step.Habits(routine)));

    assertThat(company.main()).contains(setup);
    assertThat(setup.place()).isEqualTo(SampleSetups.online(ADDRESS));
    assertThat(setup.account()).isEqualTo(SampleSetups.account(Account.Method.BROWSER));
    assertThat(setup.routine()).isEqualTo(routine);
    assertThat(setup.enabled()).as("switched on without being asked").isFalse();
    assertThat(setup.version()).isEqualTo(3);
  }

  private static Routine template(String code) {
    return new Routine(code, 100, Duration.ofSeconds(30), false);
  }

  @Test
  void a_template_that_there_is_not_is_refused_with_what_to_do() {
    begun();
    Refused refused = refused(step(new Step.Habits(template("VISIT"))));

    assertThat(refused.setting()).isEqualTo("template");
    assertThat(refused.reason()).contains("no interaction template VISIT");
    assertThat(refused.remedy()).contains("Create the template");
    company
        .books
        .books()
        .templates()
        .put(new InteractionTemplate("VISIT", "", "", BigDecimal.ZERO, Duration.ZERO));
    assertThat(done(step(new Step.Habits(template("VISIT")))).routine().template())
        .isEqualTo("VISIT");
  }

  @Test
  void a_default_contact_that_there_is_not_or_may_not_be_logged_is_refused() {
    begun();
    Routine wanted = Routine.standard().with(UnknownPeople.under(new ContactNumber("CT000777")));
    Refused missing = refused(step(new Step.Habits(wanted)));
    assertThat(missing.setting()).isEqualTo("unknown-people");
    assertThat(missing.reason()).isEqualTo("there is no contact CT000777");
    assertThat(missing.remedy()).startsWith("Name a contact");

    company.meet("CT000777", "all@customer.example", Contact.Standing.PRIVACY_BLOCKED);
    assertThat(refused(step(new Step.Habits(wanted))).reason()).contains("may not be logged");

    company.meet("CT000777", "all@customer.example");
    assertThat(done(step(new Step.Habits(wanted))).routine()).isEqualTo(wanted);
  }

  @Test
  void what_a_setup_names_already_does_not_stand_in_the_way_of_other_changes() {
    Routine old = template("VISIT").with(UnknownPeople.under(new ContactNumber("CT000777")));
    company.keep(SampleSetups.complete().with(old));
    Routine faster = new Routine("VISIT", 50, Duration.ofSeconds(30), false, old.unknownPeople());

    assertThat(done(step(new Step.Habits(faster))).routine()).isEqualTo(faster);
  }

  @Test
  void the_first_step_says_which_exchange_it_is() {
    SetupOutcome outcome = step(new Step.Credentials(SampleSetups.account(Account.Method.BROWSER)));

    assertThat(refused(outcome).setting()).isEqualTo("mailbox");
    assertThat(company.main()).isEmpty();
    assertThat(company.trail()).isEmpty();
  }

  @Test
  void a_redirect_url_is_filled_in_before_anybody_enters_one() {
    assertThat(begun().account().redirectUrl()).isEqualTo(Account.LOOPBACK);
  }

  @Test
  void every_change_stands_in_the_audit_trail_setting_by_setting() {
    begun();
    step(new Step.Credentials(SampleSetups.account(Account.Method.BROWSER)));

    AuditEntry last = company.trail().get(0);
    assertThat(last.who()).isEqualTo(ANNA);
    assertThat(last.at()).isEqualTo(Company.NOON);
    assertThat(last.mailbox()).isEqualTo(MAIN);
    assertThat(last.action()).isEqualTo("SetUpMailbox");
    assertThat(last.changes())
        .containsExactlyInAnyOrder(
            new Change("user", "", "job@contoso.example"),
            new Change("tenant", "", "contoso.example"),
            new Change("client-id", "", "client-1"));
    assertThat(company.trail().get(1).changes())
        .contains(new Change("address", "", "logging@contoso.example"));
  }

  @Test
  void what_changes_nothing_is_done_and_leaves_no_entry() {
    MailboxSetup before = begun();
    MailboxSetup after = begun();

    assertThat(after).isEqualTo(before);
    assertThat(company.trail()).hasSize(1);
  }

  @Test
  void who_it_is_must_be_known() {
    assertThatThrownBy(() -> setUp.apply(MAIN, online("https://graph.example/v1.0"), " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_can_be_changed_while_logging_is_on() {
    MailboxSetup on = company.running();
    List<Step> steps =
        List.of(
            new Step.Exchange(SampleSetups.online(EmailAddress.of("other@contoso.example"))),
            new Step.Credentials(SampleSetups.account(Account.Method.DEVICE_CODE)),
            new Step.Habits(new Routine("VISIT", 1, Duration.ofHours(1), true)));
    for (Step step : steps) {
      assertThat(refused(step(step)).remedy()).startsWith("Stop logging first");
    }
    assertThat(company.main()).contains(on);
    assertThat(company.trail()).isEmpty();
  }

  @Test
  void another_kind_of_exchange_starts_with_another_way_to_sign_in() {
    begun();
    step(new Step.Credentials(SampleSetups.account(Account.Method.BROWSER)));
    MailboxSetup setup =
        done(step(new Step.Exchange(SampleSetups.place(ExchangeKind.ON_PREMISES))));

    assertThat(setup.account()).isEqualTo(Account.unknown(ExchangeKind.ON_PREMISES));
    assertThat(setup.account().method()).isEqualTo(Account.Method.PASSWORD);
  }

  @Test
  void the_same_kind_of_exchange_keeps_the_account() {
    begun();
    Account account = SampleSetups.account(Account.Method.BROWSER);
    step(new Step.Credentials(account));
    EmailAddress moved = EmailAddress.of("logging-2027@contoso.example");

    assertThat(done(step(new Step.Exchange(SampleSetups.online(moved)))).account())
        .isEqualTo(account);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://graph.microsoft.com/v1.0",
        "http://localhost:8080/v1.0",
        "ftp://graph.microsoft.com/v1.0",
        "https://user:secret@graph.microsoft.com/v1.0",
        "https://graph.microsoft.com/v1.0?x=1",
        "https://graph.microsoft.com/v1.0#x",
        "https://graph.microsoft.com/beta",
        "https:///v1.0",
        "graph.microsoft.com/v1.0"
      })
  void an_address_that_is_not_safe_is_refused_by_the_setting_s_name(String endpoint) {
    Refused refused = refused(step(online(endpoint)));

    assertThat(refused.setting()).isEqualTo("endpoint");
    assertThat(refused.remedy()).contains("https://graph.microsoft.com/v1.0");
    assertThat(refused.toString()).doesNotContain("secret");
    assertThat(company.main()).isEmpty();
  }

  @Test
  void plain_http_is_let_through_on_this_machine_alone_and_only_where_a_setting_says_so() {
    SetUpMailbox lenient = company.setUp(company.desk, SampleSetups::endpoints, true);

    done(lenient.apply(MAIN, online("http://localhost:8080/v1.0"), ANNA));
    done(lenient.apply(MAIN, online("http://127.0.0.1:8080/v1.0"), ANNA));
    done(lenient.apply(MAIN, online("http://[::1]:8080/v1.0"), ANNA));
    refused(lenient.apply(MAIN, online("http://localhost.contoso.example/v1.0"), ANNA));
    refused(lenient.apply(MAIN, online("http://graph.microsoft.com/v1.0"), ANNA));
  }

  @Test
  void plain_http_is_refused_whatever_a_plug_thinks_of_the_address() {
    SetUpMailbox careless =
        company.setUp(company.desk, kind -> Endpoints.any("https://gate.example/"), true);

    refused(careless.apply(MAIN, online("http://gate.example/"), ANNA));
    done(careless.apply(MAIN, online("https://gate.example/beta"), ANNA));
  }

  @Test
  void a_way_to_sign_in_must_belong_to_the_kind_of_exchange() {
    begun();
    Step password = new Step.Credentials(SampleSetups.account(Account.Method.PASSWORD));
    assertThat(refused(step(password)).setting()).isEqualTo("sign-in");

    step(new Step.Exchange(SampleSetups.place(ExchangeKind.PUBLIC_FOLDERS)));
    done(step(password));
    Step browser = new Step.Credentials(SampleSetups.account(Account.Method.BROWSER));
    assertThat(refused(step(browser)).setting()).isEqualTo("sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://contoso.example/signin", "signin", "ftp://localhost/signin"})
  void a_redirect_that_others_could_read_is_refused(String url) {
    begun();
    Account account =
        new Account(Account.Method.BROWSER, "", "contoso.example", "client-1", URI.create(url));

    assertThat(refused(step(new Step.Credentials(account))).setting()).isEqualTo("redirect-url");
  }

  @Test
  void whoever_is_overtaken_changes_nothing_and_leaves_no_entry() {
    begun();
    AtomicReference<Boolean> once = new AtomicReference<>(true);
    Setups overtaking = Overtaken.when(() -> once.getAndSet(false), company.setupBooks.setups());
    SetUpMailbox slow =
        company.setUp(
            new SetupDesk(overtaking, company.setupBooks.trail(), company.memory, company.clock),
            SampleSetups::endpoints,
            false);
    Step step = new Step.Credentials(SampleSetups.account(Account.Method.BROWSER));

    assertThat(refused(slow.apply(MAIN, step, ANNA)).setting()).isEqualTo("version");
    assertThat(company.trail()).hasSize(1);
    assertThat(company.main().orElseThrow().routine().template()).isEqualTo("OVERTAKEN");
    done(slow.apply(MAIN, step, ANNA));
  }

  @Test
  void without_its_entry_in_the_audit_trail_a_change_has_not_happened() {
    InMemorySetups setups = new InMemorySetups(company.memory);
    InMemoryAuditTrail full = new InMemoryAuditTrail(company.memory);
    SetupDesk desk = new SetupDesk(setups, new FullTrail(full), company.memory, company.clock);

    assertThatThrownBy(
            () ->
                company
                    .setUp(desk, SampleSetups::endpoints, false)
                    .apply(MAIN, online("https://g.example/v1.0"), ANNA))
        .isInstanceOf(StoreException.class);
    assertThat(setups.all()).isEmpty();
  }
}
