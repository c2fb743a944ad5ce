package org.mailtrail.application.setup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.Company;
import org.mailtrail.application.Mailroom.Door;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.setup.check.Check.Result;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.testkit.setup.SampleSetups;

class ValidateSetupTest {
  private final Company company = new Company();

  private List<Check> run() {
    if (company.main().isEmpty()) {
      company.keep(SampleSetups.complete());
    }
    List<Check> checks = company.validate().run(MAIN);
    assertThat(checks)
        .allSatisfy(
            check ->
                assertThat(check.remedy().isEmpty())
                    .as("%s: a remedy unless it passes", check)
                    .isEqualTo(check.result() == Result.PASS));
    assertThat(company.mailroom.reads()).as("messages read by a check").isZero();
    return checks;
  }

  private Check check(Subject subject) {
    return run().stream()
        .filter(check -> check.name().equals(subject.title()))
        .reduce(
            (a, b) -> {
              throw new AssertionError("twice: " + subject);
            })
        .orElseThrow();
  }

  private void assertCheck(Subject subject, Result result, String what) {
    Check check = check(subject);
    assertThat(check.result()).as("%s", check).isEqualTo(result);
    assertThat(check.what()).contains(what);
  }

  private void logged(RuleName rule, Instant at) {
    LedgerRow.Sighting sighting =
        new LedgerRow.Sighting(
            MAIN,
            new ItemId(rule.name()),
            Optional.of(new MessageKey("<" + rule + "@x>")),
            new LedgerRow.Times(Optional.empty(), Optional.of(at)),
            "",
            "");
    company
        .books
        .books()
        .ledger()
        .record(
            List.of(
                new LedgerRow(
                    sighting,
                    new Reason.Logged(rule),
                    "",
                    0,
                    new LedgerRow.Recorded(new PassId(new UUID(0, 1)), at))));
  }

  @Test
  void a_setup_that_works_passes_every_check() {
    logged(RuleName.INBOUND, Company.NOON);
    logged(RuleName.OUTBOUND, Company.NOON);

    assertThat(run())
        .hasSize(Subject.values().length)
        .allSatisfy(check -> assertThat(check.result()).as("%s", check).isEqualTo(Result.PASS));
  }

  @Test
  void the_checks_always_come_in_the_same_order_and_by_the_same_names() {
    List<String> names = List.of(Subject.values()).stream().map(Subject::title).toList();
    assertThat(run()).extracting(Check::name).containsExactlyElementsOf(names);

    company.mailroom.shut(Door.OPEN, Kind.UNREACHABLE);
    assertThat(run()).extracting(Check::name).containsExactlyElementsOf(names);
  }

  @Test
  void a_mailbox_that_is_not_set_up_is_all_there_is_to_say() {
    assertThat(company.validate().run(MAIN))
        .singleElement()
        .satisfies(check -> assertThat(check.isFailure()).isTrue())
        .satisfies(check -> assertThat(check.what()).contains("no mailbox main"));
  }

  @Test
  void what_is_missing_is_named() {
    company.keep(SampleSetups.main());
    Check check = check(Subject.SETTINGS);

    assertThat(check.result()).isEqualTo(Result.FAILURE);
    assertThat(check.setting()).isEqualTo("tenant");
  }

  @Test
  void a_user_is_wanted_where_a_password_is_sent_along() {
    company.keep(
        SampleSetups.main()
            .with(SampleSetups.place(ExchangeKind.ON_PREMISES))
            .with(Account.unknown(ExchangeKind.ON_PREMISES)));

    assertThat(check(Subject.SETTINGS).setting()).isEqualTo("user");
  }

  @Test
  void a_database_out_of_reach_fails_the_first_check_and_throws_nothing() {
    company.keep(SampleSetups.complete());
    company.memory.putOutOfReach();

    assertThat(company.validate().run(MAIN))
        .singleElement()
        .satisfies(check -> assertThat(check.isFailure()).isTrue())
        .satisfies(check -> assertThat(check.remedy()).contains("database"));
  }

  @Test
  void a_missing_template_fails_by_the_setting_s_name() {
    company.keep(
        SampleSetups.complete().with(new Routine("VISIT", 500, Duration.ofMinutes(1), true)));

    assertCheck(Subject.TEMPLATE, Result.FAILURE, "VISIT");
    assertThat(check(Subject.TEMPLATE).setting()).isEqualTo("template");
  }

  @Test
  void a_default_contact_that_is_gone_or_blocked_is_a_warning() {
    company.keep(
        SampleSetups.complete()
            .with(Routine.standard().with(UnknownPeople.under(new ContactNumber("CT000777")))));
    assertCheck(Subject.DEFAULT_CONTACT, Result.WARNING, "no contact CT000777");
    company.meet("CT000777", "all@customer.example", Contact.Standing.BLOCKED);
    assertCheck(Subject.DEFAULT_CONTACT, Result.WARNING, "may not be logged");
    company.meet("CT000777", "all@customer.example");
    assertCheck(Subject.DEFAULT_CONTACT, Result.PASS, "CT000777");
  }

  @Test
  void without_people_nothing_matches() {
    Company empty = new Company();
    empty.meet("CT000001", "jr@contoso.example");
    empty.keep(SampleSetups.complete());
    Check check =
        empty.validate().run(MAIN).stream()
            .filter(c -> c.name().equals(Subject.PEOPLE.title()))
            .findFirst()
            .orElseThrow();

    assertThat(check.result()).isEqualTo(Result.WARNING);
    assertThat(check.what()).contains("jr@contoso.example", "salesperson and contact");
  }

  @Test
  void an_address_of_several_contacts_is_named_with_its_holders() {
    company.meet("CT000002", "ann@customer.example");

    assertCheck(Subject.PEOPLE, Result.WARNING, "ann@customer.example (several contacts");
    assertCheck(Subject.PEOPLE, Result.WARNING, "contact CT000002");
  }

  @Test
  void of_very_many_doubts_the_first_are_shown() {
    for (int i = 0; i < 30; i++) {
      company.meet("CT1" + i, "shared" + i + "@customer.example");
      company.meet("CT2" + i, "shared" + i + "@customer.example");
    }

    assertCheck(Subject.PEOPLE, Result.WARNING, "the first 20: ");
  }

  @Test
  void an_account_that_is_not_signed_in_fails() {
    company.mailroom.tokens().fails(Kind.SIGN_IN);
    assertCheck(Subject.TOKEN, Result.FAILURE, "no token");
    assertThat(check(Subject.TOKEN).remedy()).contains("Renew the token");

    company.mailroom.tokens().gives(Secret.of(" "));
    assertCheck(Subject.TOKEN, Result.FAILURE, "empty");
  }

  @Test
  void an_identity_platform_that_does_not_answer_fails_and_says_to_wait() {
    company.mailroom.tokens().fails(Kind.UNREACHABLE);

    assertCheck(Subject.TOKEN, Result.FAILURE, "no token");
    assertThat(check(Subject.TOKEN).remedy()).isEqualTo("Wait a moment and check again.");
  }

  @Test
  void a_password_needs_no_token() {
    company.mailroom.takesPasswords();

    assertCheck(Subject.TOKEN, Result.PASS, "password");
  }

  @Test
  void a_secret_is_warned_of_thirty_days_ahead_and_fails_when_it_is_over() {
    expires(Duration.ofDays(31));
    assertCheck(Subject.SECRET, Result.PASS, "2026-12-25");
    expires(Duration.ofDays(30));
    assertCheck(Subject.SECRET, Result.WARNING, "main.client-secret expires");
    expires(Duration.ofDays(-1));
    assertCheck(Subject.SECRET, Result.FAILURE, "main.client-secret expired");
  }

  @Test
  void the_secrets_of_other_mailboxes_are_not_this_one_s_business() {
    company.vault.put(
        new SecretName("other.client-secret"), Secret.of("x"), Optional.of(Company.NOON));

    assertCheck(Subject.SECRET, Result.PASS, "no end is known");
  }

  private void expires(Duration in) {
    company.vault.put(
        new SecretName("main.client-secret"), Secret.of("x"), Optional.of(Company.NOON.plus(in)));
  }

  @Test
  void a_clock_that_is_off_is_warned_of_and_fails_beyond_five_minutes() {
    company.mailroom.serverIsAhead(Duration.ofSeconds(30));
    assertCheck(Subject.CLOCK, Result.PASS, "30 s");
    company.mailroom.serverIsAhead(Duration.ofSeconds(-31));
    assertCheck(Subject.CLOCK, Result.WARNING, "31 s");
    company.mailroom.serverIsAhead(Duration.ofSeconds(301));
    assertCheck(Subject.CLOCK, Result.FAILURE, "301 s");
    company.mailroom.serverHasNoClock();
    assertCheck(Subject.CLOCK, Result.WARNING, "does not say");
  }

  @Test
  void a_mailbox_that_cannot_be_read_fails() {
    company.mailroom.shut(Door.FOLDERS, Kind.FORBIDDEN);
    assertCheck(Subject.MAILBOX, Result.FAILURE, "FOLDERS");
    assertThat(check(Subject.MAILBOX).remedy()).contains("full access");

    company.mailroom.open(Door.FOLDERS);
    company.mailroom.has(new FolderSize[0]);
    assertCheck(Subject.MAILBOX, Result.FAILURE, "no folder");
  }

  @Test
  void a_missing_folder_fails_intake_and_archive() {
    company.mailroom.shut(Door.PREPARE, Kind.NOT_FOUND);

    assertCheck(Subject.INTAKE, Result.FAILURE, "PREPARE");
    assertCheck(Subject.ARCHIVE, Result.FAILURE, "PREPARE");
    assertCheck(Subject.MOVE, Result.PASS, "made, moved and removed");
  }

  @Test
  void a_right_to_move_that_is_missing_fails_and_what_cannot_be_tried_is_said() {
    company.mailroom.shut(Door.MOVE, Kind.FORBIDDEN);
    assertCheck(Subject.MOVE, Result.FAILURE, "MOVE");

    company.mailroom.shut(Door.MOVE, Kind.REFUSED);
    assertCheck(Subject.MOVE, Result.WARNING, "could not be tested");
  }

  @Test
  void what_no_look_gets_past_is_told_once_and_the_others_are_not_taken() {
    company.mailroom.shut(Door.OPEN, new SetupException("endpoint", "is wrong", "Correct it."));
    assertThat(failed()).containsExactly(Subject.CLOCK.title());
    assertThat(notLookedAt()).startsWith(Subject.TOKEN.title()).hasSize(5);

    company.mailroom.open(Door.OPEN);
    company.mailroom.tokens().fails(Kind.SIGN_IN);
    assertThat(failed()).containsExactly(Subject.TOKEN.title());
    assertThat(notLookedAt()).startsWith(Subject.MAILBOX.title()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"UNREACHABLE", "THROTTLED", "SIGN_IN"})
  void a_password_that_is_refused_is_not_sent_by_the_looks_that_follow(Kind kind) {
    company.mailroom.takesPasswords();
    company.mailroom.shut(Door.FOLDERS, kind);

    assertThat(failed()).containsExactly(Subject.MAILBOX.title());
    assertThat(notLookedAt())
        .containsExactly(Subject.INTAKE.title(), Subject.ARCHIVE.title(), Subject.MOVE.title());
  }

  private List<String> failed() {
    return run().stream().filter(Check::isFailure).map(Check::name).toList();
  }

  private List<String> notLookedAt() {
    return run().stream()
        .filter(check -> check.seen().equals(CheckSentence.NOT_LOOKED_AT.with()))
        .filter(check -> check.result() == Result.WARNING)
        .map(Check::name)
        .toList();
  }

  @Test
  void a_fault_of_mailtrail_fails_its_check_without_telling_what_it_holds() {
    company.mailroom.shut(Door.FOLDERS, new IllegalStateException("subject of somebody's mail"));
    Check check = check(Subject.MAILBOX);

    assertThat(check.isFailure()).isTrue();
    assertThat(check.what()).contains("IllegalStateException").doesNotContain("somebody");
  }

  @Test
  void a_direction_in_which_nothing_was_logged_lately_is_warned_of_by_the_rule_s_name() {
    logged(RuleName.INBOUND, Company.NOON.minus(Duration.ofDays(8)));

    assertCheck(Subject.INBOUND, Result.WARNING, "2026-11-16");
    assertCheck(Subject.OUTBOUND, Result.WARNING, "no such mail");
    assertThat(check(Subject.OUTBOUND).remedy()).contains("Log Email Sent from This Organization");
  }
}
