package org.mailtrail.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.jpa.row.WaitingMail;

class MigrationsTest {
  private static final List<String> PROGRAMS =
      List.of(
          AddressRenewal.class.getName(),
          EntryWords.class.getName(),
          EntryRoom.class.getName(),
          EntryIndexes.class.getName(),
          QuietPasses.class.getName(),
          WaitingMail.class.getName());

  private final JdbcDataSource database = new JdbcDataSource();
  private int queries;

  @BeforeEach
  void tables() {
    database.setUrl(
        "jdbc:h2:mem:migrations"
            + System.identityHashCode(this)
            + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH");
    assertThat(Migrations.areApplied(database, PROGRAMS)).as("without tables").isFalse();
    Schema.bringUpToDate(database);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      queries += statement.executeUpdate(sql);
    }
  }

  @Test
  void what_flyway_has_done_is_known_to_be_all() {
    assertThat(Migrations.areApplied(database, PROGRAMS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from mailtrail_schema where version = '12'",
        "update mailtrail_schema set checksum = checksum + 1 where version = '1'",
        "update mailtrail_schema set success = false where version = '12'",
        "update mailtrail_schema set script = 'V99__newer.sql' where version = '12'",
        "delete from mailtrail_schema where type = 'JDBC'"
      })
  void anything_else_is_left_to_flyway(String change) throws SQLException {
    execute(change);

    assertThat(queries).isPositive();
    assertThat(Migrations.areApplied(database, PROGRAMS)).isFalse();
  }
}
