package org.mailtrail.application.webhook;

import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.outbox.SubscriptionName;

/** Why something is not done with a webhook, and what to do instead. */
final class WebhookRefusals {
  private WebhookRefusals() {}

  static Refusal ofAlarms() {
    return new Refusal(
        "webhook-name",
        "names that begin with " + KeepWebhooks.CHANNEL + " belong to alarms",
        "Choose another name.");
  }

  static Refusal taken(SubscriptionName name) {
    return new Refusal(
        "webhook-there-already",
        "there is a webhook " + name + " already",
        "Remove it first, or choose another name.");
  }

  static Refusal notReceived(SubscriptionName name, String problem) {
    return new Refusal(
        "webhook-not-received",
        name + " was not reached: " + problem,
        "Mend that, and test again.");
  }

  static <T> DeskAnswer<T> unknown(SubscriptionName name) {
    return DeskAnswer.refused(
        new Refusal("unknown-webhook", "there is no webhook " + name, "Look at the list of them."));
  }

  static DeskAnswer<Integer> nothingGivenUp() {
    return DeskAnswer.refused(
        new Refusal(
            "nothing-given-up",
            "no event of it was given up",
            "What was delivered is sent again from the list of webhooks."));
  }
}
