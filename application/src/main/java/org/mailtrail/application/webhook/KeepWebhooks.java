package org.mailtrail.application.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.outbox.Courier.Receipt;
import org.mailtrail.application.port.outbox.Deliveries.Fate;
import org.mailtrail.application.port.outbox.Deliveries.GivenUp;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.Subscription.Standing;
import org.mailtrail.application.port.outbox.SubscriptionName;

/** What admins do with webhooks; each change stands in the audit trail. */
public final class KeepWebhooks {
  /** Names that begin so belong to the channels of alarms. */
  public static final String CHANNEL = "alarm-";

  private final WebhookDesk desk;

  /** At this desk. */
  public KeepWebhooks(WebhookDesk desk) {
    this.desk = desk;
  }

  /** All of them by name, channels of alarms too. */
  public List<Webhook> all() {
    return desk.outbox().subscriptions().all().stream()
        .map(one -> new Webhook(one, desk.outbox().deliveries().stock(one.name())))
        .toList();
  }

  /**
   * Subscribes somebody.
   *
   * @param types of what; all that there is when empty
   * @param secret what to sign with; a new one when absent
   * @return the secret, which is shown this once
   */
  public DeskAnswer<Secret> add(
      SubscriptionName name,
      URI address,
      Set<EventType> types,
      Optional<Secret> secret,
      String who) {
    Optional<Refusal> wrong = refusal(name, address);
    if (wrong.isPresent()) {
      return DeskAnswer.refused(wrong.get());
    }
    Secret signing = secret.orElseGet(WebhookSecrets::fresh);
    Set<EventType> wanted =
        types.isEmpty() ? EnumSet.complementOf(EnumSet.of(EventType.TEST)) : types;
    Subscription fresh = new Subscription(name, Optional.of(address), wanted, Standing.good());
    desk.secrets().put(WebhookSecrets.of(name), signing, Optional.empty());
    AuditEntry.Change change = new AuditEntry.Change(line(name), "", shown(fresh));
    Runnable keep = () -> desk.outbox().subscriptions().keep(fresh);
    desk.changed(KeepWebhooks.class, who, List.of(change), keep);
    return DeskAnswer.done(signing);
  }

  private Optional<Refusal> refusal(SubscriptionName name, URI address) {
    if (name.value().startsWith(CHANNEL)) {
      return Optional.of(WebhookRefusals.ofAlarms());
    }
    if (find(name).isPresent()) {
      return Optional.of(WebhookRefusals.taken(name));
    }
    return desk.addresses().apply(address);
  }

  private Optional<Subscription> find(SubscriptionName name) {
    Predicate<Subscription> named = one -> one.name().equals(name);
    return desk.outbox().subscriptions().all().stream().filter(named).findFirst();
  }

  private static String line(SubscriptionName name) {
    return "webhook " + name;
  }

  private static String shown(Subscription one) {
    List<String> words = new ArrayList<>();
    one.address().map(URI::getHost).ifPresent(words::add);
    words.add(one.types().stream().map(EventType::word).sorted().collect(Collectors.joining(", ")));
    return String.join(": ", words);
  }

  /** Removes one with what waits for it, and its secret. */
  public DeskAnswer<Subscription> remove(SubscriptionName name, String who) {
    return find(name)
        .map(
            one -> {
              desk.changed(
                  KeepWebhooks.class,
                  who,
                  List.of(new AuditEntry.Change(line(name), shown(one), "")),
                  () -> desk.outbox().subscriptions().remove(name));
              desk.secrets().remove(WebhookSecrets.of(name));
              return DeskAnswer.done(one);
            })
        .orElseGet(() -> WebhookRefusals.unknown(name));
  }

  /**
   * Enables it and sends again what happened since then.
   *
   * @return how many events wait again
   */
  public DeskAnswer<Integer> replay(SubscriptionName name, Instant since, String who) {
    return find(name).isPresent()
        ? DeskAnswer.done(replayed(name, since, who))
        : WebhookRefusals.unknown(name);
  }

  private int replayed(SubscriptionName name, Instant since, String who) {
    int[] again = new int[1];
    desk.changed(
        KeepWebhooks.class,
        who,
        List.of(new AuditEntry.Change(line(name) + " replay", "", since.toString())),
        () -> {
          again[0] = desk.outbox().deliveries().replay(name, since, EnumSet.allOf(Fate.class));
          desk.outbox().subscriptions().keep(name, Standing.good());
        });
    return again[0];
  }

  /**
   * Sends again what was given up, and enables it where it is not.
   *
   * @return how many events wait again; refused where nothing was given up
   */
  public DeskAnswer<Integer> sendAgain(SubscriptionName name, String who) {
    return find(name)
        .map(
            one ->
                desk.outbox()
                    .deliveries()
                    .stock(name)
                    .givenUp()
                    .map(lost -> DeskAnswer.done(sendAgain(one, lost, who)))
                    .orElseGet(WebhookRefusals::nothingGivenUp))
        .orElseGet(() -> WebhookRefusals.unknown(name));
  }

  private int sendAgain(Subscription one, GivenUp lost, String who) {
    String what = lost.events() + " given up";
    int[] again = new int[1];
    desk.changed(
        KeepWebhooks.class,
        who,
        List.of(new AuditEntry.Change(line(one.name()) + " events", what, "sent again")),
        () -> {
          again[0] =
              desk.outbox().deliveries().replay(one.name(), Instant.EPOCH, Set.of(Fate.GIVEN_UP));
          if (!one.standing().enabled()) {
            desk.outbox().subscriptions().keep(one.name(), Standing.good());
          }
        });
    return again[0];
  }

  /** Sends something now, beside what waits; refused with what the other side did. */
  public DeskAnswer<Subscription> test(SubscriptionName name) {
    return find(name)
        .map(
            one -> {
              Receipt receipt = tried(one);
              return receipt.received()
                  ? DeskAnswer.done(one)
                  : DeskAnswer.<Subscription>refused(
                      WebhookRefusals.notReceived(name, receipt.problem()));
            })
        .orElseGet(() -> WebhookRefusals.unknown(name));
  }

  /** Sends a test now, and tells what came of it; empty when there is no such subscription. */
  public Optional<Receipt> tried(SubscriptionName name) {
    return find(name).map(this::tried);
  }

  private Receipt tried(Subscription one) {
    return desk.courier().carry(one, desk.announcer().test());
  }
}
