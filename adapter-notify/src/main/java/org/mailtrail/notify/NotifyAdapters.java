package org.mailtrail.notify;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.plug.telling.TellingPlug;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.notify.ChatCourier.Chat;

/** Webhooks over HTTPS, and alarms by mail and to chats. Safe for several threads. */
public final class NotifyAdapters implements TellingPlug {
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  private static final SubscriptionName MAIL = new SubscriptionName("alarm-mail");
  private static final SubscriptionName TEAMS = new SubscriptionName("alarm-teams");
  private static final SubscriptionName SLACK = new SubscriptionName("alarm-slack");

  private final AlarmSettings alarms;
  private final Supplier<SSLContext> trust;
  private final Frontier frontier;
  private final Duration deadline;

  private NotifyAdapters(
      AlarmSettings alarms, Supplier<SSLContext> trust, Frontier frontier, Duration deadline) {
    this.alarms = alarms;
    this.trust = trust;
    this.frontier = frontier;
    this.deadline = deadline;
  }

  /**
   * Telling others.
   *
   * @param alarms where alarms go
   * @param trust whose certificates are believed; asked when something is first told to somebody
   * @param privateAddresses whether webhooks may reach this machine and private networks
   */
  public static NotifyAdapters telling(
      AlarmSettings alarms, Supplier<SSLContext> trust, boolean privateAddresses) {
    return new NotifyAdapters(alarms, trust, Frontier.of(privateAddresses), DEADLINE);
  }

  /** The same with another patience towards others. */
  NotifyAdapters within(Duration patience) {
    return new NotifyAdapters(alarms, trust, frontier, patience);
  }

  /** The same with another frontier. */
  NotifyAdapters behind(Frontier other) {
    return new NotifyAdapters(alarms, trust, other, deadline);
  }

  private Post post() {
    return new Post(new PostClients(trust, frontier, deadline), frontier, deadline);
  }

  @Override
  public Courier webhooks(SecretProvider secrets, Clock clock) {
    return new WebhookCourier(post(), secrets, clock);
  }

  @Override
  public Optional<Refusal> refusal(URI address) {
    return frontier.refusal(address);
  }

  @Override
  public Map<SubscriptionName, Courier> alarms(SecretProvider secrets) {
    Map<SubscriptionName, Courier> channels = new TreeMap<>();
    alarms
        .mail()
        .map(mail -> new MailCourier(mail, secrets, trust, frontier, deadline))
        .ifPresent(courier -> channels.put(MAIL, courier));
    if (alarms.toTeams()) {
      channels.put(TEAMS, new ChatCourier(Chat.TEAMS, post(), secrets));
    }
    if (alarms.toSlack()) {
      channels.put(SLACK, new ChatCourier(Chat.SLACK, post(), secrets));
    }
    return channels;
  }
}
