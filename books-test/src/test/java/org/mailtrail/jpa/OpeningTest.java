package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.slf4j.LoggerFactory;

/** What happens when the database is new, known, wrong, newer or not there. */
class OpeningTest {
  private static final String WRONG = "open-sesame";

  @TempDir Path folder;

  @Test
  void an_empty_postgresql_database_gets_tables_and_the_template_email() {
    assertNewAndReopened(Databases.POSTGRESQL.empty());
  }

  @Test
  void an_h2_file_is_made_with_tables_and_the_template_email_and_can_be_opened_again() {
    assertNewAndReopened(DatabaseSettings.h2File(folder.resolve("mailtrail").toString()));
    assertThat(folder.resolve("mailtrail.mv.db")).isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void opening_says_nothing_twice_to_the_log_of_a_host(Databases kind) {
    Logger hibernate = (Logger) LoggerFactory.getLogger("org.hibernate");
    Level before = hibernate.getLevel();
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    hibernate.setLevel(Level.INFO);
    hibernate.addAppender(said);
    try (JpaAdapters adapters = open(kind.fresh())) {
      assertThat(adapters.templates().find("EMAIL")).isPresent();
    } finally {
      hibernate.detachAppender(said);
      hibernate.setLevel(before);
    }

    assertThat(said.list).isNotEmpty();
    assertThat(said.list).extracting(ILoggingEvent::getFormattedMessage).doesNotHaveDuplicates();
  }

  private static void assertNewAndReopened(DatabaseSettings settings) {
    try (JpaAdapters adapters = open(settings)) {
      assertThat(adapters.templates().find("EMAIL")).contains(InteractionTemplate.email());
      adapters.books().log().append(Samples.interactions(0, 3));
    }
    try (JpaAdapters adapters = open(settings)) {
      assertThat(adapters.books().log().append(Samples.interactions(0, 4))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_wrong_password_names_the_settings_and_not_the_password(Databases kind) {
    DatabaseSettings right = kind.fresh();
    try (JpaAdapters keepsMemoryAlive = open(right)) {
      SetupException refused =
          refused(new DatabaseSettings(right.url(), right.user(), Secret.of(WRONG), 2));
      assertThat(refused.setting()).isEqualTo("mailtrail.database.user");
      assertThat(refused.remedy()).contains("mailtrail.database.password");
      assertThat(stackTrace(refused)).doesNotContain(WRONG);
    }
  }

  @Test
  void a_missing_password_names_its_setting() {
    DatabaseSettings right = Databases.POSTGRESQL.fresh();
    SetupException refused =
        refused(new DatabaseSettings(right.url(), right.user(), Secret.of(""), 2));
    assertThat(refused.setting()).isEqualTo("mailtrail.database.password");
    assertThat(refused.remedy()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://localhost/x",
        "localhost",
        "",
        "jdbc:h2:file:relative/path",
        "jdbc:h2:mem:x;MODE=MySQL",
        "jdbc:h2:mem:x;NONSENSE=1",
        "jdbc:h2:file:/proc/none/x",
        "jdbc:postgresql://localhost:port/x"
      })
  void a_wrong_url_names_the_setting_and_says_what_to_do(String url) {
    SetupException refused = refused(new DatabaseSettings(url, "sa", Secret.of(WRONG), 2));
    assertThat(refused.setting()).isEqualTo("mailtrail.database.url");
    assertThat(refused.remedy()).isNotEmpty();
    assertThat(stackTrace(refused)).doesNotContain(WRONG);
  }

  @Test
  void a_pool_that_is_too_small_names_its_setting() {
    DatabaseSettings right = Databases.H2.fresh();
    assertThatThrownBy(() -> new DatabaseSettings(right.url(), "sa", right.password(), 1))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("mailtrail.database.pool-size");
  }

  @Test
  void a_database_that_does_not_exist_names_the_url() {
    SetupException refused = refused(Databases.onServer("nowhere", Databases.port()));
    assertThat(refused)
        .hasMessageContaining("mailtrail.database.url")
        .hasMessageContaining("no such");
  }

  @Test
  void a_server_that_does_not_answer_may_be_tried_again() {
    try (Wire wire = new Wire(Databases.port())) {
      wire.cut();
      StoreException down =
          catchThrowableOfType(
              StoreException.class, () -> open(Databases.onServer("x", wire.port())));
      assertThat(down).hasMessageContaining("mailtrail.database.url");
      assertThat(down.retryHelps()).isTrue();
      assertThat(stackTrace(down)).doesNotContain(Databases.PASSWORD);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_tables_of_a_newer_program_are_left_alone(Databases kind) throws SQLException {
    DatabaseSettings settings = kind.fresh();
    try (JpaAdapters adapters = open(settings)) {
      execute(
          adapters,
          "insert into mailtrail_schema values (999, '999', 'later', 'SQL', 'V999__later.sql', 1,"
              + " 'somebody', current_timestamp, 1, true)");
      SetupException refused = refused(settings);
      assertThat(refused)
          .hasMessageContaining("mailtrail.database.url")
          .hasMessageContaining("newer");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_tables_of_something_else_are_left_alone(Databases kind) throws SQLException {
    DatabaseSettings settings = kind.empty();
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute("create table invoices (id integer)");
      assertThat(refused(settings)).hasMessageContaining("something else");
    }
  }

  @Test
  void a_user_who_may_not_make_tables_is_told_so() {
    DatabaseSettings settings = Databases.POSTGRESQL.empty();
    String name = settings.url().substring(settings.url().lastIndexOf('/') + 1);
    Databases.administer("alter database " + name + " owner to postgres");
    SetupException refused = refused(settings);
    assertThat(refused.setting()).isEqualTo("mailtrail.database.user");
    assertThat(refused.remedy()).contains("CREATE");
  }

  /** In all builds, {@link ReadersTest} refuses a file that another process has open. */
  @Tag("thorough")
  @Test
  void an_h2_file_that_another_process_has_open_names_the_url() throws Exception {
    DatabaseSettings settings = DatabaseSettings.h2File(folder.resolve("locked").toString());
    Process other = OtherProcess.start("hold", settings.url());
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("ready");
      SetupException refused = refused(settings);
      assertThat(refused)
          .hasMessageContaining("mailtrail.database.url")
          .hasMessageContaining("open");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_new_h2_file_and_its_new_folder_are_their_owners_alone() throws Exception {
    Path home = folder.resolve("new");
    open(DatabaseSettings.h2File(home.resolve("mailtrail").toString())).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("mailtrail.mv.db"))))
        .isEqualTo("rw-------");
  }

  @Test
  void who_only_reads_makes_no_database_of_a_mistyped_path() {
    DatabaseSettings mistyped = DatabaseSettings.h2File(folder.resolve("mailtrial").toString());
    SetupException refused =
        catchThrowableOfType(
            SetupException.class,
            () -> JpaAdapters.openExisting(mistyped, Clock.systemUTC()).close());
    assertThat(refused)
        .hasMessageContaining("mailtrail.database.url")
        .hasMessageContaining("mailtrial.mv.db");
    assertThat(folder).isEmptyDirectory();
  }

  private static Connection connect(DatabaseSettings settings) throws SQLException {
    return DriverManager.getConnection(
        settings.url(), settings.user(), settings.password().use(password -> password));
  }

  private static JpaAdapters open(DatabaseSettings settings) {
    return JpaAdapters.open(settings, Clock.systemUTC());
  }

  private static SetupException refused(DatabaseSettings settings) {
    SetupException refused =
        catchThrowableOfType(SetupException.class, () -> open(settings).close());
    assertThat(refused).isNotNull();
    assertThat(refused.retryHelps()).isFalse();
    return refused;
  }

  private static void execute(JpaAdapters adapters, String sql) throws SQLException {
    try (Connection connection = adapters.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
