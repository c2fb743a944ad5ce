package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** A process that was away too long wakes up, in a mailbox where ids change with each move. */
class ZombieTest {
  private static final int MESSAGES = 20;
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final InMemoryMailbox mailbox = InMemoryMailbox.changingIds();

  private void deliver() {
    for (int n = 0; n < MESSAGES; n++) {
      mailbox.deliver(
          TrialFolder.INTAKE,
          Letter.of("offer-" + n + "@contoso.example", "jim@contoso.example", "ann@x.example"),
          Instant.parse("2026-03-02T12:00:00Z").plusSeconds(n));
    }
  }

  private static void people(JpaAdapters adapters) {
    adapters
        .peopleRegister()
        .putSalespeople(
            List.of(
                new Salesperson(
                    new SalespersonCode("JIM"),
                    "Jim",
                    List.of(EmailAddress.of("jim@contoso.example")))));
    adapters.peopleRegister().putContacts(List.of(Samples.contact("CT1", "ann@x.example")));
  }

  private LogNewMail pass(JpaAdapters adapters, Books books) {
    return new LogNewMail(
        new PassSettings(Samples.MAIN, "EMAIL", 5, 3, Duration.ofDays(300)),
        mailbox.intake(),
        books,
        new DecisionTable(DecisionPolicy.standard()),
        new PassControl(
            adapters.passLock(LEASE), adapters.passes(), PassObserver.none(), Clock.systemUTC()));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_it_was_about_to_commit_is_undone(Databases kind) {
    DatabaseSettings settings = kind.fresh();
    try (JpaAdapters zombie = JpaAdapters.open(settings, Clock.systemUTC());
        JpaAdapters living = JpaAdapters.open(settings, Clock.systemUTC())) {
      people(living);
      deliver();
      AtomicBoolean slept = new AtomicBoolean();
      List<PassReport> meanwhile = new ArrayList<>();
      AddressBook sleepy =
          addresses -> {
            if (slept.compareAndSet(false, true)) {
              LeaseTime.pass(living.dataSource(), Duration.ofHours(1));
              meanwhile.add(pass(living, living.books()).run());
            }
            return zombie.books().people().lookUp(addresses);
          };

      PassReport report = pass(zombie, zombie.books().withPeople(sleepy)).run();

      assertThat(meanwhile.get(0).isGood()).isTrue();
      assertThat(meanwhile.get(0).counts().logged()).isEqualTo(MESSAGES);
      assertThat(report.problem().orElseThrow().what()).contains("another process has taken over");
      assertThat(report.counts().seen()).isZero();
      assertThat(living.books().ledger().page(LedgerFilter.all(), Optional.empty(), 1_000))
          .extracting(row -> row.sighting().item())
          .containsExactlyInAnyOrderElementsOf(mailbox.in(TrialFolder.ARCHIVE))
          .hasSize(MESSAGES);
      assertThat(living.books().log().page(EntryFilter.all(), Optional.empty(), 1_000))
          .hasSize(MESSAGES);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nobody_takes_a_mailbox_over_between_renewal_and_commit(Databases kind) throws Exception {
    DatabaseSettings settings = kind.fresh();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (JpaAdapters one = JpaAdapters.open(settings, Clock.systemUTC());
        JpaAdapters two = JpaAdapters.open(settings, Clock.systemUTC())) {
      PassLock.Lease late = one.passLock(LEASE).acquire(Samples.MAIN).orElseThrow();
      LeaseTime.pass(one.dataSource(), Duration.ofHours(1));
      List<Future<Optional<PassLock.Lease>>> asked = new ArrayList<>();
      one.books()
          .unitOfWork()
          .run(
              () -> {
                assertThat(late.renew()).isTrue();
                asked.add(other.submit(() -> two.passLock(LEASE).acquire(Samples.MAIN)));
                one.books().ledger().record(Samples.rows(0, 200, Outcome.LOGGED));
              });

      assertThat(asked.get(0).get()).isEmpty();
      assertThat(late.renew()).isTrue();
    } finally {
      other.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_lease_that_reaches_too_far_ahead_is_not_believed(Databases kind) {
    try (JpaAdapters adapters = kind.open()) {
      adapters.passLock(LEASE).acquire(Samples.MAIN);
      LeaseTime.pass(adapters.dataSource(), Duration.ofHours(2).negated());

      assertThat(adapters.passLock(LEASE).acquire(Samples.MAIN)).isPresent();
    }
  }

  @Test
  void in_a_database_of_one_process_the_lease_of_a_dead_one_is_taken_over_at_once()
      throws SQLException {
    try (JpaAdapters adapters = Databases.H2.open()) {
      lease(adapters);

      PassLock.Lease next = adapters.passLock(LEASE).acquire(Samples.MAIN).orElseThrow();
      assertThat(next.isInherited()).isTrue();
      assertThat(adapters.passLock(LEASE).acquire(Samples.MAIN)).isEmpty();
    }
  }

  @Test
  void in_a_database_of_many_processes_it_is_waited_for() throws SQLException {
    try (JpaAdapters adapters = Databases.POSTGRESQL.open()) {
      lease(adapters);

      assertThat(adapters.passLock(LEASE).acquire(Samples.MAIN)).isEmpty();
    }
  }

  /** As another process would have left it behind. */
  private static void lease(JpaAdapters adapters) throws SQLException {
    try (Connection connection = adapters.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into pass_lease (mailbox, owner, expires_at) values ('main',"
              + " '00000000-0000-0001-0000-000000000002',"
              + " current_timestamp + interval '100' second)");
    }
  }
}
