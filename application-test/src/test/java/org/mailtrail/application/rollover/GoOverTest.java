package org.mailtrail.application.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.Company;
import org.mailtrail.application.Mailroom.Door;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.SetupOutcome.Done;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.setup.SampleSetups;

class GoOverTest {
  private static final EmailAddress NEW = EmailAddress.of("log2@contoso.example");

  private final Company company = new Company();

  private GoOver goOver(AuditTrail trail) {
    SetupDesk desk =
        new SetupDesk(
            company.setupBooks.setups(), trail, company.setupBooks.unitOfWork(), company.clock);
    return new GoOver(
        new ShowRollOver(
            company.mailroom, company.predecessors, company.books.passes(), company.rollOver()),
        company.mailroom,
        company.validate(),
        company.setUp(desk, SampleSetups::endpoints, false),
        company.scheduler);
  }

  private SetupOutcome goOver(MailboxSetup setup) {
    return goOver(company.setupBooks.trail()).run(setup, NEW, "anna");
  }

  private MailboxSetup worked(boolean isOn) {
    MailboxSetup main = isOn ? company.running() : company.keep(SampleSetups.complete());
    company
        .books
        .passes()
        .record(
            new PassReport(
                new PassId(UUID.randomUUID()),
                MAIN,
                company.clock.instant(),
                company.clock.instant(),
                PassCounts.none(),
                Optional.empty()));
    return main;
  }

  private MailboxSetup main() {
    return company.main().orElseThrow();
  }

  private List<MailboxName> predecessors() {
    return company.predecessors.all().stream().map(one -> one.name()).toList();
  }

  /** Dies when this note is to be taken, as the power goes. */
  private AuditTrail dyingAt(int number) {
    AuditTrail trail = company.setupBooks.trail();
    int[] taken = {0};
    return new AuditTrail() {
      @Override
      public void append(AuditEntry entry) {
        if (++taken[0] == number) {
          throw new IllegalStateException("dead by order");
        }
        trail.append(entry);
      }

      @Override
      public List<AuditLine> page(AuditFilter filter, Optional<AuditPosition> after, int atMost) {
        return trail.page(filter, after, atMost);
      }
    };
  }

  @Test
  void what_was_on_goes_on_at_the_new_one() {
    MailboxSetup before = worked(true);

    assertThat(goOver(before)).isInstanceOf(Done.class);
    assertThat(main().place().address()).isEqualTo(NEW);
    assertThat(main().enabled()).isTrue();
    assertThat(company.job()).isPresent();
    assertThat(predecessors()).containsExactly(new MailboxName("main-before-1"));
  }

  @Test
  void what_was_off_stays_off() {
    assertThat(goOver(worked(false))).isInstanceOf(Done.class);
    assertThat(main().place().address()).isEqualTo(NEW);
    assertThat(main().enabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_process_that_dies_on_the_way_leaves_logging_on(int note) {
    MailboxSetup before = worked(true);
    GoOver dying = goOver(dyingAt(note));
    if (note == 1) {
      assertThatThrownBy(() -> dying.run(before, NEW, "anna")).hasMessage("dead by order");
      assertThat(main()).isEqualTo(before);
      assertThat(predecessors()).isEmpty();
    } else {
      dying.run(before, NEW, "anna");
    }
    assertThat(main().enabled()).isTrue();
    assertThat(company.job()).isPresent();
  }

  @Test
  void where_something_is_refused_logging_goes_on_as_it_was() {
    MailboxSetup before = worked(true);
    company.mailroom.shut(Door.MOVE, Kind.FORBIDDEN);

    assertThat(goOver(before)).isInstanceOf(Refused.class);
    assertThat(main()).isEqualTo(before);
    company.mailroom.open(Door.MOVE);
    try (PassLock.Lease lease = company.books.passLock().acquire(MAIN).orElseThrow()) {
      assertThat(goOver(before).toString()).contains("a pass is still at work on main");
    }
    assertThat(main()).isEqualTo(before);
    assertThat(company.trail()).isEmpty();
    assertThat(goOver(before)).isInstanceOf(Done.class);
  }

  @Test
  void a_check_that_fails_refuses_it_before_anything_is_changed() {
    MailboxSetup before = worked(true);
    company.mailroom.shut(Door.PREPARE, Kind.FORBIDDEN);

    assertThat(goOver(before)).isInstanceOf(Refused.class);
    assertThat(main()).isEqualTo(before);
  }

  @Test
  void a_setup_that_was_changed_meanwhile_is_left_as_it_is() {
    MailboxSetup before = worked(true);
    MailboxSetup now = company.keep(main().with(SampleSetups.complete().routine()).enabled(true));

    assertThat(goOver(before).toString()).contains("somebody else has changed the setup");
    assertThat(main()).isEqualTo(now);
  }
}
