package org.mailtrail.jpa.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.jpa.row.Stored;

/** An event for one subscription. */
@Entity
@Table(name = "outbox_event")
@NullUnmarked
class EventRow {
  static final String WAITING = "WAITING";

  @Id long number;

  String subscription;

  @Column(name = "event_id")
  String eventId;

  String type;

  @Column(name = "happened_at")
  Instant happenedAt;

  String body;

  String state;

  /** Of one that was given up. */
  String problem;

  static EventRow of(long number, SubscriptionName whose, Event event) {
    EventRow row = new EventRow();
    row.number = number;
    row.subscription = whose.value();
    row.eventId = event.id();
    row.type = event.type().name();
    row.happenedAt = Stored.time(event.at());
    row.body = Stored.text(event.body());
    row.state = WAITING;
    row.problem = "";
    return row;
  }

  Deliveries.Waiting waiting() {
    return new Deliveries.Waiting(
        number,
        new SubscriptionName(subscription),
        new Event(eventId, EventType.valueOf(type), happenedAt, body));
  }
}
