package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;

/** While one process has an H2 file open, others of this machine can read it, and no more. */
class ReadersTest {
  @TempDir private static Path folder;
  private static Lent lent;

  /** A file that another process has open. */
  private record Lent(DatabaseSettings settings, Path invitation, Process other) {
    static Lent in(Path folder, String name) throws IOException {
      DatabaseSettings settings = DatabaseSettings.h2File(folder.resolve(name).toString());
      Process other = OtherProcess.start("lend", settings.url());
      assertThat(other.inputReader().readLine()).isEqualTo("ready");
      return new Lent(settings, folder.resolve(name + ".readers"), other);
    }

    JpaAdapters existing() {
      return JpaAdapters.openExisting(settings, Clock.systemUTC());
    }

    void kill() throws InterruptedException {
      other.destroyForcibly().waitFor();
    }
  }

  /** One for all that leave it as it is. */
  @BeforeAll
  static void anotherProcessLetsOthersRead() throws IOException {
    lent = Lent.in(folder, "log");
  }

  @AfterAll
  static void end() throws InterruptedException {
    lent.kill();
  }

  @Test
  void entries_ledger_and_setups_can_be_read() {
    try (JpaAdapters reading = lent.existing()) {
      assertThat(reading.books().log().page(EntryFilter.all(), Optional.empty(), 100)).hasSize(10);
      assertThat(reading.books().ledger().page(LedgerFilter.all(), Optional.empty(), 100))
          .hasSize(10);
      assertThat(reading.setups().all()).isEmpty();
    }
  }

  @Test
  void nothing_can_be_written() {
    try (JpaAdapters reading = lent.existing()) {
      assertThatThrownBy(() -> reading.books().ledger().record(Samples.rows(1, 3, Outcome.LOGGED)))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> reading.passLock(java.time.Duration.ZERO).acquire(Samples.MAIN))
          .isInstanceOf(StoreException.class);
      assertThat(reading.books().ledger().page(LedgerFilter.all(), Optional.empty(), 100))
          .hasSize(10);
    }
  }

  @Test
  void who_wants_to_write_is_kept_out_as_before() {
    SetupException refused =
        catchThrowableOfType(
            SetupException.class,
            () -> JpaAdapters.open(lent.settings(), Clock.systemUTC()).close());
    assertThat(refused).hasMessageContaining("another process has the H2 file open");
  }

  /** As H2 does when it opens a file anew after a full disk: POSIX ends its lock. */
  @Test
  void a_file_stays_this_process_s_when_h2_has_lost_its_lock() throws Exception {
    DatabaseSettings settings = DatabaseSettings.h2File(folder.resolve("unlocked").toString());
    try (JpaAdapters ours = JpaAdapters.open(settings, Clock.systemUTC());
        JpaAdapters twice = JpaAdapters.open(settings, Clock.systemUTC())) {
      twice.close();
      FileChannel.open(folder.resolve("unlocked.mv.db")).close();
      OtherProcess.commit(ours.books(), 0);

      assertThat(OtherProcess.start("hold", settings.url()).inputReader().readLine()).isNull();
    }
    Process other = OtherProcess.start("hold", settings.url());
    assertThat(other.inputReader().readLine()).isEqualTo("ready");
    other.destroyForcibly().waitFor();
  }

  @Test
  void only_the_owner_of_the_file_can_get_in_and_only_on_the_loopback_address() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lent.invitation())))
        .isEqualTo("rw-------");
    List<String> lines = Files.readAllLines(lent.invitation());
    String address = "jdbc:h2:tcp://127.0.0.1:" + lines.get(0) + "/";
    assertThatThrownBy(() -> connect(address + lines.get(1), "reader", "guessed"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> connect(address + "async:" + folder.resolve("log"), "sa", ""))
        .isInstanceOf(SQLException.class);
    for (InetAddress elsewhere : otherAddresses()) {
      assertThatThrownBy(() -> new Socket(elsewhere, Integer.parseInt(lines.get(0))).close())
          .isInstanceOf(IOException.class);
    }
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static void connect(String url, String user, String password) throws SQLException {
    DriverManager.getConnection(url, user, password).close();
  }

  @Test
  void when_the_other_process_is_killed_the_file_is_opened_and_has_all_that_was_committed()
      throws Exception {
    Lent mortal = Lent.in(folder, "mortal");
    mortal.kill();
    assertThat(mortal.invitation()).exists();

    try (JpaAdapters whole = mortal.existing()) {
      assertThat(whole.books().log().page(EntryFilter.all(), Optional.empty(), 100)).hasSize(10);
      whole.books().ledger().record(Samples.rows(10, 1, Outcome.LOGGED));
      assertThat(whole.books().ledger().tally(Samples.MAIN)).containsEntry(Outcome.LOGGED, 11L);
    }
  }
}
