package org.mailtrail.jpa.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** Gives out what the table {@code outbox_event} holds. */
public final class JpaDeliveries implements Deliveries {
  private static final String OF = " where subscription = :whose";
  private static final String WAITING = OF + " and state = '" + EventRow.WAITING + "'";
  private static final String NEXT = "from EventRow" + WAITING + " order by number";
  private static final String SETTLE =
      "update outbox_event set state = :state, settled_at = :at where number = :number";
  private static final String REPLAY =
      "update outbox_event set state = '"
          + EventRow.WAITING
          + ("', settled_at = null" + OF + " and state <> '" + EventRow.WAITING)
          + "' and happened_at >= :since";
  private static final String REMOVE_SETTLED =
      "delete from outbox_event"
          + (OF + " and state <> '" + EventRow.WAITING + "' and settled_at < :before");
  private static final String LIMIT =
      "select number from outbox_event" + WAITING + " order by number desc limit 1 offset :most";
  private static final String REMOVE_OLDEST =
      "delete from outbox_event" + WAITING + " and number <= :limit";
  private static final String STOCK =
      "select count(*) as count, min(happened_at) as oldest from outbox_event" + WAITING;

  private final Sessions sessions;

  public JpaDeliveries(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Waiting> next(SubscriptionName name, int atMost) {
    return sessions.read(
        session ->
            session
                .createSelectionQuery(NEXT, EventRow.class)
                .setParameter("whose", name.value())
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(EventRow::waiting)
                .toList());
  }

  @Override
  public void settle(Waiting waiting, Fate fate, Instant at) {
    Map<String, Object> values =
        Map.of("state", fate.name(), "at", Stored.time(at), "number", waiting.number());
    sessions.use(session -> write(session, SETTLE, values));
  }

  @Override
  public int replay(SubscriptionName name, Instant since) {
    Map<String, Object> values = Map.of("whose", name.value(), "since", Stored.time(since));
    return sessions.call(session -> write(session, REPLAY, values));
  }

  @Override
  public int trim(SubscriptionName name, Instant settledBefore, int mostWaiting) {
    return sessions.call(
        session -> {
          write(
              session,
              REMOVE_SETTLED,
              Map.of("whose", name.value(), "before", Stored.time(settledBefore)));
          return newestToGo(session, name, mostWaiting)
              .map(last -> Map.<String, Object>of("whose", name.value(), "limit", last))
              .map(values -> write(session, REMOVE_OLDEST, values))
              .orElse(0);
        });
  }

  private static Optional<Long> newestToGo(
      StatelessSession session, SubscriptionName name, int mostWaiting) {
    return session
        .createNativeQuery(LIMIT, Long.class)
        .setParameter("whose", name.value())
        .setParameter("most", mostWaiting)
        .uniqueResultOptional();
  }

  private static int write(StatelessSession session, String statement, Map<String, Object> values) {
    MutationQuery query = session.createNativeMutationQuery(statement);
    values.forEach(query::setParameter);
    return query.executeUpdate();
  }

  @Override
  public Stock stock(SubscriptionName name) {
    return sessions.read(
        session -> {
          Object[] row =
              session
                  .createNativeQuery(STOCK, Object[].class)
                  .addScalar("count", Long.class)
                  .addScalar("oldest", Instant.class)
                  .setParameter("whose", name.value())
                  .getSingleResult();
          return new Stock((Long) row[0], Optional.ofNullable((Instant) row[1]));
        });
  }
}
