package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.message.ItemId;

/** Rows follow their messages by one statement, and on PostgreSQL without a touch of an index. */
class RelocationTest {
  private static final int MESSAGES = 2_000;

  @Test
  void an_entry_whose_link_changes_stays_on_its_page_and_in_its_indexes() throws SQLException {
    assertThatEntriesStay(item -> item);
  }

  @Test
  void so_does_an_entry_whose_id_changes() throws SQLException {
    assertThatEntriesStay(item -> new ItemId("now" + item.value()));
  }

  private static void assertThatEntriesStay(UnaryOperator<ItemId> renaming) throws SQLException {
    DatabaseSettings database = Databases.POSTGRESQL.fresh();
    try (JpaAdapters adapters = JpaAdapters.open(database, Clock.systemUTC())) {
      Books books = adapters.books();
      books.unitOfWork().run(() -> books.log().append(Samples.interactions(0, MESSAGES)));
      books.log().relocate(Samples.MAIN, moved("https://outlook.example/after/", renaming));
    }

    try (Connection connection =
            DriverManager.getConnection(database.url(), "logger", Databases.PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet row =
            told(
                statement,
                "select n_tup_upd, n_tup_hot_upd, (select count(*) from interaction_log_entry"
                    + " where web_link like 'https://outlook.example/after/%')"
                    + " from pg_stat_user_tables where relname = 'interaction_log_entry'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isEqualTo(MESSAGES);
      assertThat(row.getLong(2)).isGreaterThan(MESSAGES * 9L / 10);
      assertThat(row.getLong(3)).isEqualTo(MESSAGES);
    }
  }

  /** A session tells what it changed when it ends, so the answer waits until all others have. */
  private static ResultSet told(Statement statement, String sql) throws SQLException {
    statement.execute(
        "select pg_terminate_backend(pid, 60000) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
    return statement.executeQuery(sql);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void of_two_messages_that_are_told_to_lie_under_one_id_one_row_takes_it(Databases kind) {
    try (JpaAdapters adapters = kind.open()) {
      Books books = adapters.books();
      books.ledger().record(Samples.rows(0, 2, Outcome.LOGGED));
      ItemId now = new ItemId("now");
      Filed.Place place = Filed.Place.of(now);

      books.ledger().relocate(Samples.MAIN, Map.of(Samples.item(0), place, Samples.item(1), place));

      assertThat(books.ledger().tally(Samples.MAIN)).containsEntry(Outcome.LOGGED, 2L);
      assertThat(
              books
                  .ledger()
                  .known(
                      Samples.MAIN,
                      List.of(Samples.ref(0), Samples.ref(1), new ItemRef(now, Optional.empty())))
                  .items())
          .hasSize(2)
          .containsKey(now);
    }
  }

  private static List<Relocation> moved(String link, UnaryOperator<ItemId> renaming) {
    return IntStream.range(0, MESSAGES)
        .mapToObj(
            n ->
                new Relocation(
                    Samples.item(n),
                    Optional.of(Samples.key(n)),
                    new Filed.Place(renaming.apply(Samples.item(n)), "", Optional.of(link + n))))
        .toList();
  }
}
