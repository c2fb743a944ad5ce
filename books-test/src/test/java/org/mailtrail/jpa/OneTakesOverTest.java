package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassLock.Lease;
import org.mailtrail.domain.message.MailboxName;

/**
 * In a database of one process the lease of a dead one is taken over at once; but not from who took
 * it over while the other was on its way.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OneTakesOverTest {
  private static final MailboxName OTHER = new MailboxName("other");

  @TempDir private Path folder = Path.of("");

  @Test
  void who_was_slower_does_not_take_the_quicker_one_for_dead() throws Exception {
    String file = folder.resolve("log").toString();
    try (JpaAdapters adapters = JpaAdapters.open(DatabaseSettings.h2File(file), Clock.systemUTC());
        Connection quicker = adapters.dataSource().getConnection()) {
      PassLock lock = adapters.passLock(Duration.ofMinutes(2));
      leaseOfADeadProcess(adapters.dataSource());
      quicker.setAutoCommit(false);
      write(quicker, new UUID(0, 7));
      CompletableFuture<Optional<Lease>> slower =
          CompletableFuture.supplyAsync(() -> lock.acquire(Samples.MAIN));
      awaitBlocked(adapters.dataSource());

      try (Lease alive = lock.acquire(OTHER).orElseThrow()) {
        write(quicker, ownerOf(adapters.dataSource(), OTHER));
        quicker.commit();

        assertThat(slower.get(1, TimeUnit.MINUTES)).isEmpty();
        assertThat(alive.renew()).isTrue();
      }
    }
  }

  private static void leaseOfADeadProcess(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into pass_lease (mailbox, owner, expires_at)"
                    + " values (?, ?, current_timestamp + interval '1' minute)")) {
      insert.setString(1, Samples.MAIN.value());
      insert.setObject(2, new UUID(0, 6));
      insert.executeUpdate();
    }
  }

  private static void write(Connection connection, UUID owner) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update pass_lease set owner = ? where mailbox = ?")) {
      update.setObject(1, owner);
      update.setString(2, Samples.MAIN.value());
      update.executeUpdate();
    }
  }

  private static UUID ownerOf(DataSource database, MailboxName mailbox) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select owner from pass_lease where mailbox = ?")) {
      select.setString(1, mailbox.value());
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getObject(1, UUID.class);
      }
    }
  }

  /** Until one session waits for another one's row. */
  private static void awaitBlocked(DataSource database) throws SQLException {
    while (!isOneBlocked(database)) {
      Thread.onSpinWait();
    }
  }

  private static boolean isOneBlocked(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from information_schema.sessions where blocker_id is not null")) {
      rows.next();
      return rows.getLong(1) > 0;
    }
  }
}
