package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.Outcome;

/** H2's disk is full for a while, over a file system that says so when it is told to. */
class FullDiskTest {
  private static final int MOST_TRIES = 200;

  @TempDir Path folder;

  @AfterEach
  void roomAgain() {
    WatchedFiles.full(false);
  }

  @Test
  void it_is_told_with_what_to_do_and_work_goes_on_when_there_is_room_again() {
    WatchedFiles.register();
    String url = "jdbc:h2:watched:" + folder.resolve("full");
    try (JpaAdapters adapters =
        JpaAdapters.open(new DatabaseSettings(url, "sa", Secret.of(""), 2), Clock.systemUTC())) {
      record(adapters.books(), 0);
      WatchedFiles.full(true);
      for (int unit = 1; unit < 4; unit++) {
        int number = unit;
        StoreException full =
            catchThrowableOfType(StoreException.class, () -> record(adapters.books(), number));
        assertThat(full.retryHelps()).as(full.getMessage()).isTrue();
        assertThat(full.remedy()).contains("room");
      }
      WatchedFiles.full(false);
      recordAtLast(adapters.books(), 9);
      assertThat(adapters.books().ledger().page(LedgerFilter.all(), Optional.empty(), 100))
          .extracting(row -> row.sighting().item())
          .contains(Samples.item(0), Samples.item(9));
    }
  }

  @Test
  void all_connections_are_there_again_and_whoever_comes_beside_them_is_let_in()
      throws SQLException {
    WatchedFiles.register();
    String url = "jdbc:h2:watched:" + folder.resolve("full");
    try (JpaAdapters adapters =
        JpaAdapters.open(new DatabaseSettings(url, "sa", Secret.of(""), 4), Clock.systemUTC())) {
      useAll(adapters.dataSource());
      WatchedFiles.full(true);
      assertThatThrownBy(() -> record(adapters.books(), 1)).isInstanceOf(StoreException.class);
      WatchedFiles.full(false);
      recordAtLast(adapters.books(), 9);

      useAllAtLast(adapters.dataSource());
      DriverManager.getConnection(url, "sa", "").close();
    }
  }

  /** Connections of before may still be on their way out when the first is there again. */
  private static void useAllAtLast(DataSource pool) throws SQLException {
    try {
      useAll(pool);
    } catch (SQLTransientConnectionException notAllYet) {
      useAll(pool);
    }
  }

  /** Four at once. */
  private static void useAll(DataSource pool) throws SQLException {
    try (Connection first = pool.getConnection();
        Connection second = pool.getConnection();
        Connection third = pool.getConnection();
        Connection fourth = pool.getConnection()) {
      assertThat(List.of(first, second, third, fourth)).doesNotHaveDuplicates();
    }
  }

  private static void record(Books books, int n) {
    books.unitOfWork().run(() -> books.ledger().record(List.of(Samples.row(n, Outcome.LOGGED, 0))));
  }

  /** The pool finds out one by one which of its connections are dead. */
  private static void recordAtLast(Books books, int n) {
    for (int attempt = 1; ; attempt++) {
      try {
        record(books, n);
        return;
      } catch (StoreException stillBroken) {
        if (attempt == MOST_TRIES) {
          throw stillBroken;
        }
      }
    }
  }
}
