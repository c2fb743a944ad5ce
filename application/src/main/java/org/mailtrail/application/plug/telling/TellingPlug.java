package org.mailtrail.application.plug.telling;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.OutboxSentence;
import org.mailtrail.application.port.outbox.SubscriptionName;

/** What carries events to those who want them. */
public interface TellingPlug {
  /** Carries webhooks, signed with secrets of this provider. */
  Courier webhooks(SecretProvider secrets, Clock clock);

  /** Why no webhook can be sent to this address; empty when one can. */
  Optional<Refusal> refusal(URI address);

  /** The channels through which alarms go, by name; their secrets are of this provider. */
  Map<SubscriptionName, Courier> alarms(SecretProvider secrets);

  /** Tells nobody: what is put into the outbox waits there. */
  static TellingPlug nobody() {
    return new TellingPlug() {
      @Override
      public Courier webhooks(SecretProvider secrets, Clock clock) {
        return (to, event) -> Courier.Receipt.failed(OutboxSentence.SENDS_NO_WEBHOOKS.with());
      }

      @Override
      public Optional<Refusal> refusal(URI address) {
        return Optional.empty();
      }

      @Override
      public Map<SubscriptionName, Courier> alarms(SecretProvider secrets) {
        return Map.of();
      }
    };
  }
}
