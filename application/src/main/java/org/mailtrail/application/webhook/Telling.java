package org.mailtrail.application.webhook;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mailtrail.application.alarm.WatchHealth;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.outbox.Announcer;
import org.mailtrail.application.plug.secrets.KeptSecrets;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.plug.telling.TellingPlug;
import org.mailtrail.application.port.job.Chore;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.Courier.Receipt;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;

/** Telling others what happens: webhooks and alarms, and what delivers them. */
public final class Telling {
  private final StoragePlug storage;
  private final Announcer announcer;
  private final WebhookDesk desk;
  private final Map<SubscriptionName, Courier> channels;
  private final Rules rules;

  private Telling(
      StoragePlug storage,
      Announcer announcer,
      WebhookDesk desk,
      Map<SubscriptionName, Courier> channels,
      Rules rules) {
    this.storage = storage;
    this.announcer = announcer;
    this.desk = desk;
    this.channels = channels;
    this.rules = rules;
  }

  /**
   * How it is told.
   *
   * @param plug what carries it
   * @param looks after how many looks a minute apart alarms are raised
   */
  public record Rules(TellingPlug plug, int looks) {}

  /** Telling of what is kept there. */
  public static Telling of(
      StoragePlug storage,
      KeptSecrets secrets,
      Announcer announcer,
      WebhookDesk.Notes notes,
      Rules rules) {
    Map<SubscriptionName, Courier> channels = rules.plug().alarms(secrets.provider());
    Couriers couriers =
        new Couriers(rules.plug().webhooks(secrets.provider(), notes.clock()), channels);
    WebhookDesk desk =
        new WebhookDesk(
            storage.keptOutbox(),
            secrets.vault(),
            new WebhookDesk.Sending(couriers, rules.plug()::refusal),
            announcer,
            notes);
    return new Telling(storage, announcer, desk, channels, rules);
  }

  /** What admins do with webhooks. */
  public KeepWebhooks webhooks() {
    return new KeepWebhooks(desk);
  }

  /** Tries every channel of alarms now; what came of each, by its name. */
  public Map<SubscriptionName, Receipt> testAlarms() {
    Map<SubscriptionName, Receipt> receipts = new TreeMap<>();
    channels.forEach(
        (name, channel) -> receipts.put(name, channel.carry(channel(name), announcer.test())));
    return receipts;
  }

  private static Subscription channel(SubscriptionName name) {
    return new Subscription(
        name, Optional.empty(), EnumSet.of(EventType.TEST), Subscription.Standing.good());
  }

  /**
   * What one process of all does for it.
   *
   * @param health how Mailtrail is
   * @param signOfLife is called after each event that is delivered
   */
  public List<Chore> chores(Supplier<Health> health, Runnable signOfLife) {
    DeliverEvents deliver =
        new DeliverEvents(storage.keptOutbox(), desk.courier(), desk.notes().clock(), signOfLife);
    WatchHealth watch =
        new WatchHealth(
            health,
            storage.keptOutbox(),
            announcer,
            desk.notes().unitOfWork(),
            desk.notes().clock(),
            new WatchHealth.Habits(channels.keySet(), rules.looks()));
    return List.of(
        new Chore("deliver-events", deliver::run), new Chore("watch-health", watch::run));
  }
}
