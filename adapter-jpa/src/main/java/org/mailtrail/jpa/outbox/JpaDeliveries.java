package org.mailtrail.jpa.outbox;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.PhraseText;
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
      "update outbox_event set state = :state, settled_at = :at, problem = :problem,"
          + " problem_said = :said where number = :number";
  private static final String REPLAY =
      "update outbox_event set state = '"
          + EventRow.WAITING
          + ("', settled_at = null, problem = '', problem_said = null"
              + OF
              + " and happened_at >= :since and state in ");
  private static final String REMOVE_SETTLED =
      "delete from outbox_event"
          + (OF + " and state <> '" + EventRow.WAITING + "' and settled_at < :before");
  private static final String LIMIT =
      "select number from outbox_event" + WAITING + " order by number desc limit 1 offset :most";
  private static final String REMOVE_OLDEST =
      "delete from outbox_event" + WAITING + " and number <= :limit";
  private static final String STOCK =
      "select count(*) as count, min(happened_at) as oldest from outbox_event" + WAITING;

  private static final String GIVEN_UP =
      " from outbox_event" + OF + " and state = '" + Fate.GIVEN_UP + "'";
  private static final String LOST =
      "select lost.events, lost.oldest, last.problem, last.problem_said from outbox_event last join"
          + " (select count(*) as events, min(happened_at) as oldest, max(number) as newest"
          + (GIVEN_UP + ") lost on last.number = lost.newest");

  private static final int PLACE_OF_SAID = 3;

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
  public void settle(Waiting waiting, End end) {
    Map<String, Object> values =
        Map.of(
            "state",
            end.fate().name(),
            "at",
            Stored.time(end.at()),
            "problem",
            Stored.text(end.problem()),
            "said",
            SubscriptionRow.said(end.seen()),
            "number",
            waiting.number());
    sessions.use(session -> write(session, SETTLE, values));
  }

  @Override
  public int replay(SubscriptionName name, Instant since, Set<Fate> ended) {
    if (ended.isEmpty()) {
      return 0;
    }
    String states =
        ended.stream().map(fate -> "'" + fate.name() + "'").collect(joining(", ", "(", ")"));
    Map<String, Object> values = Map.of("whose", name.value(), "since", Stored.time(since));
    return sessions.call(session -> write(session, REPLAY + states, values));
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
          return new Stock(
              (Long) row[0], Optional.ofNullable((Instant) row[1]), givenUp(session, name));
        });
  }

  private static Optional<GivenUp> givenUp(StatelessSession session, SubscriptionName name) {
    return session
        .createNativeQuery(LOST, Object[].class)
        .addScalar("events", Long.class)
        .addScalar("oldest", Instant.class)
        .addScalar("problem", String.class)
        .addScalar("problem_said", String.class)
        .setParameter("whose", name.value())
        .getResultList()
        .stream()
        .map(row -> new GivenUp((Long) row[0], (Instant) row[1], seen(row)))
        .findFirst();
  }

  private static Phrase seen(Object[] row) {
    return PhraseText.read((String) row[PLACE_OF_SAID], (String) row[PLACE_OF_SAID - 1]);
  }
}
