package org.mailtrail.jpa.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.mailtrail.jpa.Databases;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.testkit.books.SampleMail;

/** What PostgreSQL does to erase a contact with many entries, where many events wait. */
class ErasureCostTest {
  private static final int ENTRIES = 500;
  private static final String FILL =
      """
      insert into outbox_event (number, subscription, event_id, type, happened_at, body, state)
        select n, 'crm', 'msg_' || n, 'entry.created', timestamptz '2026-03-02 12:00:00Z',
          case when n % 2 = 0 then '{}'
            else '{"contact": "CT9", "messageKey": "<' || n || '@x>"}' end, 'SENT'
        from generate_series(1, 20000) n
      """;

  private static String plan(Statement statement) throws SQLException {
    StringBuilder plan = new StringBuilder();
    String sql =
        ToldTraces.FORGET_MAIL.replace(":contact", "'" + SampleMail.EXCHANGE.contact() + "'");
    try (ResultSet lines = statement.executeQuery("explain (analyze) " + sql)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  /** It took two minutes for a thousand entries and a hundred thousand events. */
  @Test
  void events_are_not_read_again_for_each_entry() {
    try (JpaAdapters adapters = JpaAdapters.open(Databases.POSTGRESQL.fresh(), Clock.systemUTC())) {
      adapters.books().log().append(SampleMail.interactions(ENTRIES));
      adapters.inTransaction(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute(FILL);
              statement.execute("analyze outbox_event, interaction_log_entry");
              assertThat(plan(statement)).contains("Hash").doesNotContain("Join Filter");
            }
          });
    }
  }
}
