package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.plug.InMemoryExchange;
import org.mailtrail.testkit.setup.SampleSetups;

/** What PostgreSQL touches for a message while one pass follows soon upon another. */
@Tag("thorough")
class BlocksOfManyPassesTest {
  private static final int MESSAGES = 300;
  private static final int PASSES = 30;
  private static final double MOST = 1.2;
  private static final MailboxName MAIN = SampleSetups.MAIN;
  private static final String JIM = "jim@contoso.example";
  private static final String ANN = "ann@fabrikam.example";
  private static final KnownPeople PEOPLE =
      KnownPeople.of(
          List.of(
              new Salesperson(new SalespersonCode("JIM"), "Jim", List.of(EmailAddress.of(JIM)))),
          List.of(
              new Contact(
                  new ContactNumber("CT000001"),
                  "Ann",
                  "Fabrikam",
                  List.of(ContactAddress.always(EmailAddress.of(ANN))),
                  Contact.Standing.OPEN)));
  private static final String BLOCKS =
      "select sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0))"
          + " from pg_statio_user_tables";

  private static final String OTHERS =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and pid <> pg_backend_pid() and backend_type = 'client backend'";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final InMemoryExchange exchange = new InMemoryExchange();
  private int delivered;

  @Test
  void a_message_of_the_thirtieth_pass_touches_no_more_blocks_than_one_of_the_second()
      throws SQLException {
    DatabaseSettings database = Databases.POSTGRESQL.fresh();
    passes(database, 2);
    long first = blocks(database);

    passes(database, 2);
    long few = blocks(database) - first;
    passes(database, PASSES);
    long many = blocks(database) - first - few;

    assertThat((double) many / PASSES / few * 2).isLessThan(MOST);
  }

  /** What a backend has counted is told at its end at the latest. */
  private void passes(DatabaseSettings database, int passes) {
    clock.pass(Duration.ofHours(1));
    try (Mailtrail mailtrail =
        Mailtrail.builder()
            .books(JpaAdapters.open(database, clock))
            .exchange(exchange)
            .people(addresses -> PEOPLE)
            .clock(clock)
            .build()) {
      if (mailtrail.setup().mailboxes().isEmpty()) {
        mailtrail.storage().keptSetups().setups().save(SampleSetups.complete().enabled(true));
      }
      for (int pass = 0; pass < passes; pass++) {
        clock.pass(Duration.ofSeconds(10));
        deliver();
        PassReport report = mailtrail.log().run(MAIN);
        assertThat(report.counts().logged()).isEqualTo(MESSAGES);
      }
    }
  }

  private void deliver() {
    for (int n = 0; n < MESSAGES; n++) {
      Letter letter = Letter.of("offer-" + delivered++ + "@contoso.example", JIM, ANN);
      exchange.mailboxes().mailbox(MAIN).deliver(TrialFolder.INTAKE, letter, clock.instant());
    }
  }

  private static long blocks(DatabaseSettings database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), Databases.PASSWORD);
        Statement statement = connection.createStatement()) {
      long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
      while (number(statement, OTHERS) > 0) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
      return number(statement, BLOCKS);
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
