package org.mailtrail.jpa.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.jpa.database.Sessions;

/** Sealed values in the table {@code sealed_value}; each is written by one statement. */
public final class JpaSealedStore implements SealedStore {
  private static final String GET = "select envelope from sealed_value where name = :name";
  private static final String INSERT =
      "insert into sealed_value (name, envelope) values (:name, :envelope) on conflict do nothing";
  private static final String UPDATE =
      "update sealed_value set envelope = :envelope where name = :name";
  private static final String REMOVE = "delete from sealed_value where name = :name";
  private static final String NAMES = "select name from sealed_value";
  private static final String LOCK_ALL =
      "select name, envelope from sealed_value order by name for update";

  private final Sessions sessions;

  public JpaSealedStore(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<byte[]> get(String name) {
    return sessions.call(
        session ->
            session
                .createNativeQuery(GET, byte[].class)
                .setParameter("name", name)
                .uniqueResultOptional());
  }

  @Override
  public void put(String name, byte[] envelope) {
    sessions.use(
        session -> {
          if (write(session, INSERT, name, envelope) == 0) {
            write(session, UPDATE, name, envelope);
          }
        });
  }

  private static int write(StatelessSession session, String sql, String name, byte[] envelope) {
    return session
        .createNativeMutationQuery(sql)
        .setParameter("name", name)
        .setParameter("envelope", envelope)
        .executeUpdate();
  }

  @Override
  public void remove(String name) {
    sessions.use(
        session ->
            session.createNativeMutationQuery(REMOVE).setParameter("name", name).executeUpdate());
  }

  @Override
  public Set<String> names() {
    return sessions.call(
        session -> Set.copyOf(session.createNativeQuery(NAMES, String.class).list()));
  }

  @Override
  public void replaceAll(BiFunction<String, byte[], byte[]> rewriting) {
    sessions.use(
        session -> {
          List<Object[]> rows = session.createNativeQuery(LOCK_ALL, Object[].class).list();
          for (Object[] row : rows) {
            String name = (String) row[0];
            write(session, UPDATE, name, rewriting.apply(name, (byte[]) row[1]));
          }
        });
  }
}
