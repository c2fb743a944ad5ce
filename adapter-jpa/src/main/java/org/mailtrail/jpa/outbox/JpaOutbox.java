package org.mailtrail.jpa.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.Outbox;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.RowInsert;
import org.mailtrail.jpa.row.SequenceNumbers;

/** Puts events into the table {@code outbox_event}, all of them with two statements. */
public final class JpaOutbox implements Outbox {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(EventRow.class, SubscriptionRow.class);

  private static final RowInsert<EventRow> INSERT = new RowInsert<>(EventRow.class);
  private static final SequenceNumbers NUMBERS = new SequenceNumbers("outbox_event_number");

  private final Sessions sessions;

  public JpaOutbox(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void put(List<Event> events, Collection<SubscriptionName> whose) {
    if (!events.isEmpty() && !whose.isEmpty()) {
      sessions.use(session -> put(session, events, whose));
    }
  }

  private static void put(
      StatelessSession session, List<Event> events, Collection<SubscriptionName> whose) {
    Iterator<Long> numbers = NUMBERS.take(session, events.size() * whose.size()).iterator();
    List<EventRow> rows = new ArrayList<>(events.size() * whose.size());
    for (Event event : events) {
      for (SubscriptionName one : whose) {
        rows.add(EventRow.of(numbers.next(), one, event));
      }
    }
    INSERT.into(session, rows);
  }
}
