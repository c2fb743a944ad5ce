package org.mailtrail.jpa.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.hibernate.query.MutationQuery;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;

/** The mailboxes that were replaced, in the table {@code mailbox_predecessor}. */
public final class JpaPredecessors implements Predecessors {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(PredecessorRow.class);

  private static final String REMOVE = "delete from mailbox_predecessor where name = :name";

  /** What was measured by the new name is of a mailbox that was not worth keeping. */
  private static final List<String> MEASURED = List.of("measured_day", "measured_folder");

  /** The tables in which facts are kept by the name of a mailbox. */
  public static final List<String> KEPT =
      List.of(
          "ledger",
          "interaction_log_entry",
          "logging_pass",
          "work_in_hand",
          "set_aside",
          "measured_day",
          "measured_folder",
          "link_tally");

  private final Sessions sessions;

  public JpaPredecessors(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Predecessor> all() {
    return sessions.read(
        session ->
            session
                .createSelectionQuery("from PredecessorRow", PredecessorRow.class)
                .getResultList()
                .stream()
                .map(PredecessorRow::predecessor)
                .sorted(Comparator.comparing(Predecessor::name))
                .toList());
  }

  @Override
  public void save(Predecessor predecessor) {
    SortedMap<String, Object> columns = PredecessorRow.columns(predecessor);
    predecessor.retiredAt().ifPresent(at -> columns.put("retired_at", at));
    Set<String> names = columns.keySet();
    sessions.use(
        session -> {
          run(session.createNativeMutationQuery(REMOVE), Map.of("name", columns.get("name")));
          run(
              session.createNativeMutationQuery(
                  "insert into mailbox_predecessor ("
                      + String.join(", ", names)
                      + ") values (:"
                      + String.join(", :", names)
                      + ")"),
              columns);
        });
  }

  @Override
  public void remove(MailboxName name) {
    sessions.use(
        session -> run(session.createNativeMutationQuery(REMOVE), Map.of("name", name.value())));
  }

  @Override
  public void handOver(MailboxName from, MailboxName to) {
    Map<String, Object> names = Map.of("old", from.value(), "new", to.value());
    sessions.use(
        session -> {
          for (String table : MEASURED) {
            run(
                session.createNativeMutationQuery("delete from " + table + " where mailbox = :new"),
                Map.of("new", to.value()));
          }
          for (String table : KEPT) {
            run(
                session.createNativeMutationQuery(
                    "update " + table + " set mailbox = :new where mailbox = :old"),
                names);
          }
        });
  }

  private static void run(MutationQuery query, Map<String, ?> parameters) {
    parameters.forEach(query::setParameter);
    query.executeUpdate();
  }
}
