package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;

/** Processes that die and connections that break: what was committed stays, nothing else does. */
class KilledTest {
  private static final int COMMITS = 20;

  @TempDir Path folder;

  /** In all builds, {@link DurabilityTest} kills processes that write. */
  @Tag("thorough")
  @Test
  void what_h2_has_committed_survives_a_kill_at_once_afterwards() throws Exception {
    DatabaseSettings settings = DatabaseSettings.h2File(folder.resolve("killed").toString());
    Process writer = OtherProcess.start("write", settings.url());
    BufferedReader said = writer.inputReader();
    int last = -1;
    assertThat(said.readLine()).isEqualTo("ready");
    while (last < COMMITS) {
      last = Integer.parseInt(said.readLine());
    }
    writer.destroyForcibly().waitFor();
    try (JpaAdapters adapters = JpaAdapters.open(settings, Clock.systemUTC())) {
      long rows = adapters.books().ledger().tally(Samples.MAIN).get(Outcome.LOGGED);
      assertThat(rows).isGreaterThanOrEqualTo(10L * (last + 1)).matches(n -> n % 10 == 0);
      assertThat(entries(adapters.books())).isEqualTo(rows);
    }
  }

  @Test
  void a_connection_that_breaks_in_a_unit_of_work_leaves_nothing_and_may_be_tried_again() {
    DatabaseSettings direct = Databases.POSTGRESQL.fresh();
    String name = direct.url().substring(direct.url().lastIndexOf('/') + 1);
    try (Wire wire = new Wire(Databases.port());
        JpaAdapters adapters =
            JpaAdapters.open(Databases.onServer(name, wire.port()), Clock.systemUTC())) {
      Books books = adapters.books();
      StoreException broken =
          catchThrowableOfType(StoreException.class, () -> appendAndRecord(books, wire::cut));
      assertThat(broken.retryHelps()).isTrue();
      wire.mend();
      forgetBrokenConnections(adapters);
      assertThat(entries(books)).isZero();
      assertThat(books.ledger().tally(Samples.MAIN)).isEmpty();
      appendAndRecord(books, () -> {});
      assertThat(entries(books)).isEqualTo(10);
    }
  }

  /** The pool does so itself with connections that have lain idle for half a second. */
  private static void forgetBrokenConnections(JpaAdapters adapters) {
    ((HikariDataSource) adapters.dataSource()).getHikariPoolMXBean().softEvictConnections();
  }

  @Test
  void a_session_that_the_administrator_ends_may_be_tried_again() {
    try (JpaAdapters adapters = Databases.POSTGRESQL.open()) {
      Books books = adapters.books();
      StoreException broken =
          catchThrowableOfType(
              StoreException.class,
              () ->
                  appendAndRecord(
                      books,
                      () ->
                          Databases.administer(
                              "select pg_terminate_backend(pid) from pg_stat_activity"
                                  + " where state = 'idle in transaction'")));
      assertThat(broken.retryHelps()).isTrue();
      assertThat(entries(books)).isZero();
    }
  }

  @Test
  void what_fails_by_itself_inside_a_unit_of_work_leaves_nothing_and_keeps_its_type() {
    for (Databases kind : Databases.values()) {
      try (JpaAdapters adapters = kind.open()) {
        Books books = adapters.books();
        IllegalStateException own =
            catchThrowableOfType(
                IllegalStateException.class,
                () ->
                    appendAndRecord(
                        books,
                        () -> {
                          throw new IllegalStateException("own");
                        }));
        assertThat(own).hasMessage("own");
        assertThat(entries(books)).isZero();
      }
    }
  }

  private static void appendAndRecord(Books books, Runnable between) {
    books
        .unitOfWork()
        .run(
            () -> {
              books.log().append(Samples.interactions(0, 10));
              between.run();
              books.ledger().record(Samples.rows(0, 10, Outcome.LOGGED));
            });
  }

  private static long entries(Books books) {
    return books.log().page(EntryFilter.all(), Optional.empty(), 100_000).size();
  }
}
