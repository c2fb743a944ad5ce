package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Switch;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.jpa.row.Stored;

/** Databases of older programs are taken over with everything that is in them. */
class MigrationTest {
  private static final String MODE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /** Empty, with the tables of that version. */
  private static DatabaseSettings of(Databases kind, String version) {
    DatabaseSettings settings = kind.empty();
    Flyway.configure()
        .dataSource(url(settings), settings.user(), settings.password().use(text -> text))
        .locations("classpath:org/mailtrail/jpa/migration")
        .table("mailtrail_schema")
        .target(version)
        .load()
        .migrate();
    return settings;
  }

  private static String url(DatabaseSettings settings) {
    return settings.url().startsWith("jdbc:h2:") ? settings.url() + MODE : settings.url();
  }

  private static void execute(DatabaseSettings settings, List<String> statements)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                url(settings), settings.user(), settings.password().use(text -> text));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String entry(long number, String mailbox, int message) {
    String key = Samples.key(message).value();
    return "insert into interaction_log_entry values ("
        + number
        + ", '"
        + mailbox
        + "', '"
        + Stored.hash(key)
        + "', '"
        + key
        + "', 'OUTBOUND', 'S"
        + message % 7
        + "', 'jane@contoso.example', 'CT"
        + message % 100
        + "', 'ann@fabrikam.example', 'Fabrikam', timestamp '2026-11-24 12:00:00', 'Offer',"
        + " 'EMAIL', '', '', 0, 0, '"
        + Stored.hash(mailbox + number)
        + "', '"
        + mailbox
        + number
        + "', 'Archive', null, false, 1, null, timestamp '2026-11-24 12:00:00', '"
        + Samples.PASS.value()
        + "', timestamp '2026-11-24 12:00:00', null, false, 'NONE', '')";
  }

  private static String row(String mailbox, int message) {
    String key = Samples.key(message).value();
    return "insert into ledger values ('"
        + mailbox
        + "', '"
        + Stored.hash(mailbox + message)
        + "', '"
        + mailbox
        + message
        + "', '"
        + Stored.hash(key)
        + "', '"
        + key
        + "', null, 'jane@contoso.example', '', 'LOGGED', 'OUTBOUND', '', 0, '"
        + Samples.PASS.value()
        + "', timestamp '2026-11-24 12:00:00')";
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_two_mailboxes_have_logged_twice_stays_and_is_not_logged_a_third_time(Databases kind)
      throws SQLException {
    DatabaseSettings settings = of(kind, "4");
    execute(
        settings,
        List.of(
            entry(7, "main", 1),
            entry(9, "other", 1),
            entry(12, "third", 1),
            entry(8, "main", 2),
            row("main", 1),
            row("other", 1),
            "insert into logging_pass values ('"
                + Samples.PASS.value()
                + "', 'main', timestamp '2026-11-24 12:00:00', timestamp '2026-11-24 12:00:00',"
                + " 1, 0, 0, 0, 0, 1, 0, 0, 0, null, null, true)"));

    try (JpaAdapters adapters = JpaAdapters.open(settings, Clock.systemUTC())) {
      List<InteractionLogEntry> entries = new ArrayList<>();
      adapters.books().log().forEach(EntryFilter.all(), entries::add);

      assertThat(entries)
          .extracting(entry -> entry.number().value())
          .containsExactly(7L, 8L, 9L, 12L);
      assertThat(adapters.books().log().append(Samples.interactions(1, 2))).isZero();
      assertThat(adapters.books().ledger().page(LedgerFilter.all(), Optional.empty(), 10))
          .hasSize(2);
      assertThat(adapters.books().ledger().known(Samples.MAIN, List.of(Samples.ref(1))).logged())
          .hasSize(1)
          .allMatch(logged -> logged.sentAt().isEmpty());
      assertThat(adapters.passes().latest(Samples.MAIN, 1).get(0).counts())
          .isEqualTo(new PassCounts(1, 0, 0, 0, 0, new PassCounts.Beside(1, 0, 0, 0, 0)));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void entries_of_before_follow_their_messages(Databases kind) throws SQLException {
    DatabaseSettings settings = of(kind, "4");
    execute(settings, List.of(entry(7, "main", 1), entry(8, "main", 2), row("main", 1)));

    try (JpaAdapters adapters = JpaAdapters.open(settings, Clock.systemUTC())) {
      ItemId now = new ItemId("now");
      adapters
          .books()
          .relocate(
              Samples.MAIN,
              List.of(
                  new Relocation(
                      new ItemId("main7"), Optional.of(Samples.key(1)), Filed.Place.of(now))));
      List<InteractionLogEntry> entries = new ArrayList<>();
      adapters.books().log().forEach(EntryFilter.all(), entries::add);

      assertThat(entries)
          .extracting(entry -> entry.interaction().message().item().id())
          .containsExactly(now, new ItemId("main8"));
    }
  }

  private static String setup(String name, boolean enabled) {
    return "insert into mailbox_setup values ('"
        + name
        + "', 'ON_PREMISES', 'log@contoso.example', 'https://mail.contoso.example/EWS', 'A', 'B',"
        + " 'C', 'PASSWORD', 'job', '', '', 'http://localhost:8400/signin', 'EMAIL', 500, 'PT60S',"
        + " true, "
        + enabled
        + ", 1)";
  }

  private static List<String> audit(int number, String mailbox, String who, String action) {
    return List.of(
        "insert into setup_audit values ("
            + number
            + ", timestamp with time zone '2026-11-24 12:00:0"
            + number
            + "+00', '"
            + who
            + "', '"
            + mailbox
            + "', '"
            + action
            + "')",
        "insert into setup_audit_change values (" + number + ", 0, 'enabled', '', 'false')");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void who_has_turned_the_switch_of_a_setup_is_read_off_the_audit_trail(Databases kind)
      throws SQLException {
    DatabaseSettings settings = of(kind, "4");
    List<String> before = new ArrayList<>();
    List.of("never", "stopped", "anew").forEach(name -> before.add(setup(name, false)));
    before.addAll(audit(1, "stopped", "configuration", "StartLogging"));
    before.addAll(audit(2, "stopped", "anna", "StopLogging"));
    before.addAll(audit(3, "anew", "anna", "StopLogging"));
    before.addAll(audit(4, "anew", "bert", "SetUpMailbox"));
    execute(settings, before);

    try (JpaAdapters adapters = JpaAdapters.open(settings, Clock.systemUTC())) {
      Switch.Turn anna = new Switch.Turn("anna", Instant.parse("2026-11-24T12:00:02Z"));

      assertThat(adapters.setups().all())
          .extracting(setup -> setup.name().value(), MailboxSetup::logging)
          .containsExactly(
              tuple("anew", Switch.untouched()),
              tuple("never", Switch.untouched()),
              tuple("stopped", new Switch(false, Optional.of(anna))));
    }
  }
}
