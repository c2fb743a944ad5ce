package org.mailtrail.testkit.outbox;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.port.outbox.Subscriptions;
import org.mailtrail.testkit.Memory;

/** Subscriptions in memory. */
public final class InMemorySubscriptions implements Subscriptions {
  private final Memory memory;
  private final Map<SubscriptionName, Subscription> kept;
  private final Consumer<SubscriptionName> removed;

  /**
   * None so far.
   *
   * @param removed removes what waits for one
   */
  public InMemorySubscriptions(Memory memory, Consumer<SubscriptionName> removed) {
    this.memory = memory;
    this.kept = memory.map();
    this.removed = removed;
  }

  @Override
  public List<Subscription> all() {
    return memory.access(() -> List.copyOf(kept.values()));
  }

  @Override
  public void keep(Subscription subscription) {
    memory.access(() -> kept.put(subscription.name(), subscription));
  }

  @Override
  public void keep(SubscriptionName name, Subscription.Standing standing) {
    memory.access(() -> kept.computeIfPresent(name, (same, one) -> one.with(standing)));
  }

  @Override
  public boolean remove(SubscriptionName name) {
    return memory.access(
        () -> {
          removed.accept(name);
          return kept.remove(name) != null;
        });
  }
}
