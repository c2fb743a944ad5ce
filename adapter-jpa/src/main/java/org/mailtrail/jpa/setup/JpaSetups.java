package org.mailtrail.jpa.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.query.MutationQuery;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;

/**
 * The setups in the table {@code mailbox_setup}. Each is written by one statement that touches no
 * row when somebody else was faster, so that a unit of work can go on after it.
 */
public final class JpaSetups implements Setups {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(SetupRow.class);

  private static final String REMOVE =
      "delete from mailbox_setup where name = :name and version = :known";

  private final Sessions sessions;

  public JpaSetups(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<MailboxSetup> find(MailboxName name) {
    return sessions.read(
        session ->
            Optional.ofNullable(session.get(SetupRow.class, name.value())).map(SetupRow::setup));
  }

  @Override
  public List<MailboxSetup> all() {
    return sessions.read(
        session ->
            session.createSelectionQuery("from SetupRow", SetupRow.class).getResultList().stream()
                .map(SetupRow::setup)
                // not by the database, whose collation may skip hyphens
                .sorted(Comparator.comparing(MailboxSetup::name))
                .toList());
  }

  @Override
  public boolean save(MailboxSetup setup) {
    Map<String, Object> columns = SetupRow.columns(setup.saved());
    return setup.version() == 0
        ? writes(insert(columns.keySet()), columns)
        : writes(update(columns.keySet()), and(columns, "known", setup.version()));
  }

  private static String insert(Set<String> columns) {
    return "insert into mailbox_setup ("
        + String.join(", ", columns)
        + ") values (:"
        + String.join(", :", columns)
        + ") on conflict do nothing";
  }

  private static String update(Set<String> columns) {
    return columns.stream()
        .map(column -> column + " = :" + column)
        .collect(
            Collectors.joining(
                ", ", "update mailbox_setup set ", " where name = :name and version = :known"));
  }

  private static Map<String, Object> and(Map<String, Object> columns, String name, Object value) {
    columns.put(name, value);
    return columns;
  }

  @Override
  public boolean remove(MailboxSetup setup) {
    return writes(REMOVE, Map.of("name", setup.name().value(), "known", setup.version()));
  }

  private boolean writes(String statement, Map<String, Object> parameters) {
    return sessions.call(
        session -> {
          MutationQuery query = session.createNativeMutationQuery(statement);
          parameters.forEach(query::setParameter);
          return query.executeUpdate() == 1;
        });
  }
}
