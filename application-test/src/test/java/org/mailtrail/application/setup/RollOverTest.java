package org.mailtrail.application.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Company;
import org.mailtrail.application.job.ToldPasses;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.rollover.JobsOfPredecessors;
import org.mailtrail.application.rollover.RetirePredecessor;
import org.mailtrail.application.rollover.WorkedMailboxes;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.setup.SampleSetups;

class RollOverTest {
  private static final MailboxName BEFORE = new MailboxName("main-before-1");

  private static final PassCounts SEEN = PassCounts.none().plus(Outcome.SKIPPED);

  private final Company company = new Company();
  private final SetUpMailbox setUp = company.setUp();
  private final WorkedMailboxes worked =
      new WorkedMailboxes(company.setupBooks.setups(), company.predecessors);

  private static Place at(String address) {
    return SampleSetups.online(EmailAddress.of(address));
  }

  private SetupOutcome turn(String name, Place place) {
    return setUp.apply(new MailboxName(name), new Step.Exchange(place), "anna");
  }

  private static String refusal(SetupOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return outcome.toString();
  }

  private void passed(MailboxName mailbox, PassCounts counts) {
    company.books.passes().record(pass(mailbox, counts));
  }

  private PassReport pass(MailboxName mailbox, PassCounts counts) {
    return pass(mailbox, counts, Optional.empty());
  }

  private PassReport failed(MailboxName mailbox, PassCounts counts) {
    return pass(mailbox, counts, Optional.of(new Problem("broken", "", true)));
  }

  private PassReport pass(MailboxName mailbox, PassCounts counts, Optional<Problem> problem) {
    Instant now = company.clock.instant();
    return new PassReport(new PassId(UUID.randomUUID()), mailbox, now, now, counts, problem);
  }

  private MailboxSetup rolledOver() {
    MailboxSetup main = company.keep(SampleSetups.complete());
    passed(MAIN, PassCounts.none());
    assertThat(turn("main", at("log2@contoso.example"))).isInstanceOf(SetupOutcome.Done.class);
    return main;
  }

  @Test
  void a_mailbox_is_set_up_once_however_it_is_written() {
    turn("main", at("log@contoso.example"));

    assertThat(refusal(turn("other", at("LOG@Contoso.Example"))))
        .contains("the mailbox of other at log@contoso.example is the one of main")
        .contains("give another address, or clear one of the two");
    assertThat(company.setupBooks.setups().find(new MailboxName("other"))).isEmpty();
    Place sameServer =
        new Place(
            ExchangeKind.ONLINE,
            EmailAddress.of("log@contoso.example"),
            URI.create("https://GRAPH.microsoft.com:443/v1.0"),
            new Folders("Elsewhere", "", "Not Logged"));
    assertThat(refusal(turn("other", sameServer))).contains("is the one of main");
    assertThat(turn("other", at("log2@contoso.example"))).isInstanceOf(SetupOutcome.Done.class);
    assertThat(refusal(turn("other", at("log@contoso.example")))).contains("is the one of main");
  }

  @Test
  void a_queue_folder_is_set_up_once_whatever_its_address() {
    Place queue = SampleSetups.place(ExchangeKind.PUBLIC_FOLDERS);
    turn("main", queue);
    Place sameQueue =
        new Place(
            queue.kind(),
            EmailAddress.of("another@contoso.example"),
            queue.endpoint(),
            new Folders("\\EMAIL LOGGING\\queue", "\\Other\\Storage", "\\Other\\Not Logged"));

    assertThat(refusal(turn("other", sameQueue))).contains("is the one of main");
  }

  @Test
  void what_was_set_up_twice_before_is_not_switched_on() {
    company.keep(SampleSetups.complete());
    company.keep(SampleSetups.named("twin").with(SampleSetups.complete().account()));

    assertThat(company.start().run(MAIN, "anna").outcome().toString())
        .contains("is the one of twin");
  }

  @Test
  void a_mailbox_that_was_worked_is_kept_with_all_that_was_logged_of_it() {
    MailboxSetup main = rolledOver();

    Predecessor before = company.predecessors.all().get(0);
    assertThat(before.name()).isEqualTo(BEFORE);
    assertThat(before.successor()).isEqualTo(MAIN);
    assertThat(before.setup().place()).isEqualTo(main.place());
    assertThat(before.setup().account()).isEqualTo(main.account());
    assertThat(before.replacedAt()).isEqualTo(company.clock.instant());
    assertThat(company.handedOver).containsExactly("main -> main-before-1");
  }

  @Test
  void a_mistyped_address_from_which_nothing_came_is_nobodys_predecessor() {
    turn("main", at("lgo@contoso.example"));
    company.books.passes().record(failed(MAIN, PassCounts.none()));
    turn("main", at("log@contoso.example"));
    passed(MAIN, SEEN);
    turn("main", at("Log@contoso.example"));

    assertThat(company.predecessors.all()).isEmpty();
    assertThat(company.handedOver).isEmpty();
  }

  @Test
  void a_mailbox_that_was_seen_only_by_passes_that_failed_is_kept_too() {
    company.keep(SampleSetups.complete());
    company.books.passes().record(failed(MAIN, SEEN));
    turn("main", at("log2@contoso.example"));

    assertThat(company.predecessors.all()).hasSize(1);
  }

  @Test
  void one_that_is_come_back_to_is_taken_up_again_and_the_one_between_is_kept() {
    MailboxSetup main = rolledOver();
    passed(MAIN, PassCounts.none());
    turn("main", main.place());

    assertThat(company.predecessors.all())
        .extracting(before -> before.setup().place().address().toString())
        .containsExactly("log2@contoso.example");
    assertThat(company.handedOver)
        .containsExactly("main -> main-before-1", "main -> main-before-2", "main-before-1 -> main");
  }

  @Test
  void nobody_else_gets_the_mailbox_or_the_name_of_a_predecessor() {
    MailboxSetup main = rolledOver();

    assertThat(refusal(turn("other", main.place())))
        .contains("is the one main-before-1, which main had before");
    assertThat(refusal(turn("main-before-1", at("log3@contoso.example"))))
        .contains("main-before-1 is what main had before");
  }

  @Test
  void a_mailbox_is_not_taken_away_from_a_pass_that_is_at_work() {
    company.keep(SampleSetups.complete());
    passed(MAIN, PassCounts.none());
    try (PassLock.Lease held = company.books.passLock().acquire(MAIN).orElseThrow()) {
      assertThat(refusal(turn("main", at("log2@contoso.example"))))
          .contains("a pass is still at work on main");
      assertThat(held.renew()).isTrue();
    }
    assertThat(turn("main", at("log2@contoso.example"))).isInstanceOf(SetupOutcome.Done.class);
    assertThat(company.books.passLock().acquire(MAIN)).isPresent();
  }

  @Test
  void it_is_worked_while_its_successor_is() {
    rolledOver();

    assertThat(worked.all())
        .extracting(one -> one.name() + " " + one.enabled())
        .containsExactly("main false", "main-before-1 false");
    company.keep(company.main().orElseThrow().enabled(true));
    assertThat(worked.find(BEFORE).orElseThrow().enabled()).isTrue();
    assertThat(worked.find(new MailboxName("nobody"))).isEmpty();
  }

  @Test
  void its_job_comes_and_goes_with_its_successors() {
    rolledOver();
    JobsOfPredecessors jobs = new JobsOfPredecessors(company.scheduler, company.predecessors);
    jobs.schedule(MAIN);
    assertThat(jobs.state(BEFORE)).isPresent();
    assertThat(jobs.runNow(MAIN)).isTrue();
    jobs.cancel(MAIN);
    assertThat(jobs.state(BEFORE)).isEmpty();
  }

  private Passes retiring() {
    RetirePredecessor retire = new RetirePredecessor(company.predecessors, company.desk);
    return new ToldPasses(company.books.passes(), retire::after);
  }

  @Test
  void it_retires_when_it_has_been_quiet_for_two_weeks() {
    rolledOver();
    Passes passes = retiring();
    company.clock.pass(Duration.ofDays(13));
    passes.record(pass(BEFORE, PassCounts.none()));
    company.clock.pass(Duration.ofDays(1));
    passes.record(failed(BEFORE, PassCounts.none()));
    passes.record(pass(MAIN, PassCounts.none()));
    assertThat(worked.find(BEFORE)).as("a pass that failed proves nothing").isPresent();
    passes.record(pass(BEFORE, PassCounts.none()));

    assertThat(worked.find(BEFORE)).isEmpty();
    assertThat(company.predecessors.all()).as("its links still work").hasSize(1);
    assertThat(company.trail().get(0).action()).isEqualTo("RetirePredecessor");
  }

  @Test
  void mail_that_still_comes_keeps_it_worked() {
    rolledOver();
    Passes passes = retiring();
    company.clock.pass(Duration.ofDays(13));
    passes.record(pass(BEFORE, SEEN));
    company.clock.pass(Duration.ofDays(13));
    passes.record(pass(BEFORE, PassCounts.none()));
    assertThat(worked.find(BEFORE)).isPresent();
    assertThat(company.predecessors.all().get(0).lastMailAt())
        .isEqualTo(company.clock.instant().minus(Duration.ofDays(13)));
  }

  @Test
  void it_goes_with_its_successor_or_alone() {
    rolledOver();
    ClearSetup clear =
        new ClearSetup(
            company.desk, company.accounts, company.vault, company.scheduler, company.predecessors);
    assertThat(clear.run(BEFORE, "anna")).isInstanceOf(SetupOutcome.Done.class);
    assertThat(company.predecessors.all()).isEmpty();
    assertThat(company.main()).isPresent();

    passed(MAIN, PassCounts.none());
    turn("main", at("log3@contoso.example"));
    assertThat(company.predecessors.all()).hasSize(1);
    clear.run(MAIN, "anna");
    assertThat(company.predecessors.all()).isEmpty();
    assertThat(List.of(company.main())).containsExactly(Optional.empty());
  }
}
