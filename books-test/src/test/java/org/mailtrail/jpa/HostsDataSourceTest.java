package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.domain.interaction.InteractionTemplate;

/** Mailtrail behind a host's own connections, in a schema of its own beside the host's. */
class HostsDataSourceTest {
  private final HikariDataSource pool = new HikariDataSource();

  @BeforeEach
  void begin() throws SQLException {
    pool.setJdbcUrl(
        "jdbc:h2:mem:host;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";INIT=create schema if not exists mailtrail\\;set schema mailtrail");
    pool.setUsername("sa");
    pool.setPassword("");
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists crm");
      statement.execute("create table crm.activity (subject varchar(100))");
    }
  }

  @AfterEach
  void end() {
    pool.close();
  }

  private int activities() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from crm.activity")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static void write(JpaAdapters adapters) {
    adapters.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("insert into crm.activity values ('Chairs')");
          }
        });
  }

  @Test
  void what_the_host_writes_in_a_unit_of_work_is_kept_with_it() throws SQLException {
    try (JpaAdapters adapters = JpaAdapters.over(pool, Clock.systemUTC())) {
      adapters.books().unitOfWork().run(() -> write(adapters));

      assertThat(activities()).isOne();
      assertThat(adapters.templates().find(InteractionTemplate.DEFAULT_CODE)).isPresent();
    }
    assertThat(activities()).as("the host's connections are still open").isOne();
  }

  @Test
  void and_undone_with_it() throws SQLException {
    try (JpaAdapters adapters = JpaAdapters.over(pool, Clock.systemUTC())) {
      assertThatThrownBy(
              () ->
                  adapters
                      .books()
                      .unitOfWork()
                      .run(
                          () -> {
                            write(adapters);
                            throw new IllegalStateException("no");
                          }))
          .hasMessage("no");

      assertThat(activities()).isZero();
    }
  }

  @Test
  void what_the_host_may_not_write_is_refused_in_the_books_own_words() {
    try (JpaAdapters adapters = JpaAdapters.over(pool, Clock.systemUTC())) {
      assertThatThrownBy(
              () ->
                  adapters.inTransaction(
                      connection -> {
                        try (Statement statement = connection.createStatement()) {
                          statement.execute("insert into crm.nothing values (1)");
                        }
                      }))
          .isInstanceOf(StoreException.class);
    }
  }
}
