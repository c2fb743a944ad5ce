package org.mailtrail.jpa.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.port.outbox.Subscriptions;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The subscriptions in the table {@code outbox_subscription}. */
public final class JpaSubscriptions implements Subscriptions {
  private static final String STAND =
      "update outbox_subscription set enabled = :enabled, failures = :failures,"
          + " next_try = :nextTry, failing_since = :failingSince, problem = :problem,"
          + " problem_said = :said where name = :name";
  private static final String REMOVE = "delete from outbox_subscription where name = :name";
  private static final String REMOVE_EVENTS = "delete from outbox_event where subscription = :name";

  private final Sessions sessions;

  public JpaSubscriptions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Subscription> all() {
    return sessions.read(
        session ->
            session
                .createSelectionQuery("from SubscriptionRow order by name", SubscriptionRow.class)
                .getResultList()
                .stream()
                .map(SubscriptionRow::subscription)
                .toList());
  }

  @Override
  public void keep(Subscription subscription) {
    sessions.use(session -> session.upsert(SubscriptionRow.of(subscription)));
  }

  @Override
  public void keep(SubscriptionName name, Subscription.Standing standing) {
    sessions.use(
        session ->
            session
                .createNativeMutationQuery(STAND)
                .setParameter("enabled", standing.enabled())
                .setParameter("failures", standing.failures())
                .setParameter("nextTry", time(standing.nextTry()), Instant.class)
                .setParameter("failingSince", time(standing.failingSince()), Instant.class)
                .setParameter("problem", Stored.text(standing.problem()))
                .setParameter("said", SubscriptionRow.said(standing.seen()))
                .setParameter("name", name.value())
                .executeUpdate());
  }

  private static @Nullable Instant time(Optional<Instant> time) {
    return time.map(Stored::time).orElse(null);
  }

  @Override
  public boolean remove(SubscriptionName name) {
    return sessions.<Boolean>call(
        session -> {
          session
              .createNativeMutationQuery(REMOVE_EVENTS)
              .setParameter("name", name.value())
              .executeUpdate();
          return session
                  .createNativeMutationQuery(REMOVE)
                  .setParameter("name", name.value())
                  .executeUpdate()
              == 1;
        });
  }
}
