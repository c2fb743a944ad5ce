package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;

/** An H2 file has a random password, which lies beside it. */
class FilePasswordTest {
  private static final String WRONG_PASSWORD = "28000";

  @TempDir private Path folder;
  private Path kept;
  private DatabaseSettings settings;

  @BeforeEach
  void nameThem() {
    kept = folder.resolve("log.password");
    settings = DatabaseSettings.h2File(folder.resolve("log").toString());
  }

  @Test
  void a_new_file_is_given_one_that_its_owner_alone_can_read() throws Exception {
    open().close();

    assertThat(Files.readString(kept).strip()).hasSize(43);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    assertEmptyPasswordIsRefused();
    open().close();
  }

  @Test
  void a_file_with_the_empty_password_opens_and_is_given_one() throws Exception {
    makeWithEmptyPassword();

    open().close();

    assertThat(kept).isNotEmptyFile();
    assertEmptyPasswordIsRefused();
    open().close();
  }

  @Test
  void a_process_may_die_after_it_wrote_the_password_down_and_before_the_file_had_it()
      throws Exception {
    makeWithEmptyPassword();
    Files.writeString(kept, "written-down\n");

    open().close();

    assertThat(kept).hasContent("written-down");
    assertEmptyPasswordIsRefused();
  }

  @Test
  void a_process_may_die_before_it_has_written_anything_down() throws Exception {
    Files.createFile(kept);
    Files.createFile(folder.resolve("log.mv.db"));

    open().close();

    assertThat(kept).isNotEmptyFile();
    open().close();
  }

  /** Root may write it all the same, so that this shows something to everybody else alone. */
  @Test
  void one_that_its_owner_may_only_read_is_as_good() throws Exception {
    open().close();
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("r--------"));

    open().close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("r--------");
  }

  @Test
  void one_that_is_lost_is_asked_for() throws Exception {
    open().close();
    Files.writeString(kept, "another\n");

    SetupException refused = catchThrowableOfType(SetupException.class, () -> open().close());

    assertThat(refused).hasMessageContaining("log.password").hasMessageNotContaining("another\n");
    assertThat(refused.remedy()).contains("mailtrail.database.password");
  }

  @Test
  void one_whose_file_is_lost_is_asked_for_by_the_name_of_that_file() throws Exception {
    open().close();
    Files.delete(kept);

    SetupException refused = catchThrowableOfType(SetupException.class, () -> open().close());

    assertThat(refused).hasMessageContaining(kept + " is not there");
    assertThat(refused.remedy()).startsWith("Put back what was kept beside the file");
    assertThat(kept).doesNotExist();
  }

  @Test
  void one_that_is_set_is_not_kept() {
    DatabaseSettings own =
        new DatabaseSettings(settings.url(), settings.user(), Secret.of("own"), 4);
    JpaAdapters.open(own, Clock.systemUTC()).close();

    assertThat(kept).doesNotExist();
    JpaAdapters.open(own, Clock.systemUTC()).close();
  }

  private JpaAdapters open() {
    return JpaAdapters.open(settings, Clock.systemUTC());
  }

  private void makeWithEmptyPassword() throws SQLException {
    connect().close();
  }

  private void assertEmptyPasswordIsRefused() {
    SQLException refused = catchThrowableOfType(SQLException.class, () -> connect().close());
    assertThat(refused.getSQLState()).isEqualTo(WRONG_PASSWORD);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.url() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", settings.user(), "");
  }
}
