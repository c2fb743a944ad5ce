package org.mailtrail.jpa.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.PhraseText;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.jpa.row.Stored;

/** A subscription. */
@Entity
@Table(name = "outbox_subscription")
@NullUnmarked
class SubscriptionRow {
  @Id String name;
  String address;
  String types;
  boolean enabled;
  int failures;

  @Column(name = "next_try")
  Instant nextTry;

  @Column(name = "failing_since")
  Instant failingSince;

  String problem;

  @Column(name = "problem_said")
  String problemSaid;

  static SubscriptionRow of(Subscription subscription) {
    SubscriptionRow row = new SubscriptionRow();
    Subscription.Standing standing = subscription.standing();
    row.name = subscription.name().value();
    row.address = subscription.address().map(URI::toString).map(Stored::text).orElse(null);
    row.types = subscription.types().stream().map(Enum::name).collect(Collectors.joining(" "));
    row.enabled = standing.enabled();
    row.failures = standing.failures();
    row.nextTry = standing.nextTry().map(Stored::time).orElse(null);
    row.failingSince = standing.failingSince().map(Stored::time).orElse(null);
    row.problem = Stored.text(standing.problem());
    row.problemSaid = said(standing.seen());
    return row;
  }

  Subscription subscription() {
    return new Subscription(
        new SubscriptionName(name),
        Optional.ofNullable(address).map(URI::create),
        Arrays.stream(types.split(" "))
            .filter(word -> !word.isEmpty())
            .map(EventType::valueOf)
            .collect(Collectors.toSet()),
        new Subscription.Standing(
            enabled,
            failures,
            Optional.ofNullable(nextTry),
            Optional.ofNullable(failingSince),
            PhraseText.read(problemSaid, problem)));
  }

  /** Empty for words of others, of which there is the text alone. */
  static String said(Phrase seen) {
    return PhraseText.of(seen).map(Stored::text).orElse("");
  }
}
