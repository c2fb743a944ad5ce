package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.setup.JpaPredecessors;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaHandOverTest {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final MailboxName BEFORE = new MailboxName("main-before-1");

  /**
   * Who works a mailbox right now is no fact of it; what people watch goes by the name that they
   * know, whatever mailbox has it.
   */
  private static final Set<String> NOT_HANDED_OVER =
      Set.of(
          "pass_lease",
          "setup_audit",
          "pass_at_work",
          "intake_sample",
          "health_ailment",
          "health_badge");

  @RegisterExtension final Stores stores;

  JpaHandOverTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  private static void begin(JpaAdapters adapters) {
    Instant now = Instant.parse("2026-11-24T12:00:00Z");
    adapters
        .passes()
        .record(
            new PassReport(
                new PassId(UUID.randomUUID()),
                MAIN,
                now,
                now,
                PassCounts.none(),
                Optional.empty()));
    adapters.books().workInHand().begin(MAIN, List.of(new ItemId("1")));
    adapters.keptHealth().capacity().keep(MAIN, MeasuredDay.of(now, List.of()));
  }

  @Test
  void what_was_measured_goes_along_whatever_was_measured_by_the_new_name() {
    JpaAdapters adapters = stores.empty();
    begin(adapters);
    MeasuredDay now = MeasuredDay.of(Instant.parse("2026-11-24T11:00:00Z"), List.of());
    adapters.keptHealth().capacity().keep(BEFORE, now);
    adapters.predecessors().handOver(MAIN, BEFORE);

    assertThat(adapters.keptHealth().capacity().latest())
        .isEqualTo(Map.of(BEFORE, Instant.parse("2026-11-24T12:00:00Z")));
  }

  @Test
  void what_was_kept_by_the_old_name_is_kept_by_the_new_one() {
    JpaAdapters adapters = stores.empty();
    begin(adapters);
    adapters.predecessors().handOver(MAIN, BEFORE);

    assertThat(adapters.passes().lastGood(MAIN)).isEmpty();
    assertThat(adapters.passes().lastGood(BEFORE)).isPresent();
    assertThat(adapters.books().workInHand().left(MAIN)).isEmpty();
    assertThat(adapters.books().workInHand().left(BEFORE)).containsExactly(new ItemId("1"));
  }

  @Test
  void a_hand_over_in_a_unit_of_work_that_fails_has_not_happened() {
    JpaAdapters adapters = stores.empty();
    begin(adapters);

    assertThatThrownBy(
            () ->
                adapters
                    .books()
                    .unitOfWork()
                    .run(
                        () -> {
                          adapters.predecessors().handOver(MAIN, BEFORE);
                          throw new IllegalStateException("by order");
                        }))
        .hasMessage("by order");
    assertThat(adapters.passes().lastGood(MAIN)).isPresent();
  }

  /** A table with a mailbox's facts that a later version adds is not forgotten. */
  @Test
  void every_table_that_names_a_mailbox_is_handed_over() throws SQLException {
    JpaAdapters adapters = stores.empty();
    Set<String> handedOver = new TreeSet<>();
    for (String table : tablesWithMailbox(adapters)) {
      if (!NOT_HANDED_OVER.contains(table)) {
        handedOver.add(table);
      }
    }

    assertThat(handedOver).containsExactlyInAnyOrderElementsOf(JpaPredecessors.KEPT);
  }

  private static List<String> tablesWithMailbox(JpaAdapters adapters) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = adapters.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select lower(table_name) from information_schema.columns"
                    + " where lower(column_name) = 'mailbox' and lower(table_schema) = 'public'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
