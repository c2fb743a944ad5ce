package org.mailtrail.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mailtrail.domain.message.MailboxName;

/**
 * Gauges whose values are read all at once. One that is there already is only given its new value:
 * making thousands of them anew for each who asks takes longer than answering.
 */
final class LastingGauges {
  private final MeterRegistry registry;
  private final Map<Key, Held> held = new HashMap<>();

  LastingGauges(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A gauge and its value. */
  record Sample(String name, Tags tags, Number value) {
    /** Of one mailbox. */
    static Sample of(String name, MailboxName mailbox, Number value) {
      return new Sample(name, Tags.of("mailbox", mailbox.value()), value);
    }

    /** A moment as Prometheus has it. */
    static double seconds(Instant at) {
      return at.toEpochMilli() / 1_000.0;
    }
  }

  private record Key(String name, Tags tags) {}

  /** A gauge, and where it finds its value. */
  private static final class Held {
    private final Gauge gauge;
    private volatile double value;

    Held(Key key, MeterRegistry registry) {
      this.gauge =
          Gauge.builder(key.name(), () -> value)
              .tags(key.tags())
              .strongReference(true)
              .register(registry);
    }
  }

  /** What has no value any more is gone. */
  synchronized void show(List<Sample> samples) {
    Set<Key> gone = new HashSet<>(held.keySet());
    for (Sample sample : samples) {
      Key key = new Key(sample.name(), sample.tags());
      held.computeIfAbsent(key, fresh -> new Held(fresh, registry)).value =
          sample.value().doubleValue();
      gone.remove(key);
    }
    for (Key key : gone) {
      registry.remove(Objects.requireNonNull(held.remove(key)).gauge);
    }
  }
}
