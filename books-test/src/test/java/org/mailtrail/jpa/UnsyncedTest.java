package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.ledger.Outcome;

/** Which commits wait for PostgreSQL's disk, told at each commit by the server (ADR 0073). */
class UnsyncedTest {
  /** A deferred trigger fires when the transaction is about to be committed. */
  private static final String WATCH =
      """
      create table commits (number bigint generated always as identity, waits text);
      create function told_commit() returns trigger language plpgsql as $$ begin
        insert into commits (waits) values (current_setting('synchronous_commit'));
        return null;
      end $$;
      create constraint trigger told_begin after insert on work_in_hand
        deferrable initially deferred for each row execute function told_commit();
      create constraint trigger told_row after insert on ledger
        deferrable initially deferred for each row execute function told_commit();
      """;

  private final DatabaseSettings database = Databases.POSTGRESQL.fresh();

  @Test
  void a_note_does_not_wait_and_what_follows_waits_again() throws SQLException {
    try (JpaAdapters adapters = JpaAdapters.open(watched(), Clock.systemUTC())) {
      Books books = adapters.books();
      books.unitOfWork().runUnsynced(() -> begin(books));
      books.unitOfWork().run(() -> record(books, 0));
      books.unitOfWork().runUnsynced(() -> record(books, 1));
      record(books, 2);
    }

    assertThat(commits()).containsExactly("off", "on", "off", "on");
  }

  @Test
  void a_note_inside_another_unit_waits_with_it() throws SQLException {
    try (JpaAdapters adapters = JpaAdapters.open(watched(), Clock.systemUTC())) {
      Books books = adapters.books();
      UnitOfWork unit = books.unitOfWork();
      unit.run(() -> unit.runUnsynced(() -> record(books, 0)));
    }

    assertThat(commits()).containsExactly("on");
  }

  private static void begin(Books books) {
    books.workInHand().begin(Samples.MAIN, List.of(Samples.item(0)));
  }

  private static void record(Books books, int n) {
    books.ledger().record(Samples.rows(n, 1, Outcome.LOGGED));
  }

  /** Commits wait as on a user's server. */
  private DatabaseSettings watched() throws SQLException {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter database " + name + " set synchronous_commit to on");
      statement.execute(WATCH);
    }
    return database;
  }

  private List<String> commits() throws SQLException {
    List<String> waits = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select waits from commits order by number")) {
      while (rows.next()) {
        waits.add(rows.getString(1));
      }
    }
    return waits;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), "logger", Databases.PASSWORD);
  }
}
