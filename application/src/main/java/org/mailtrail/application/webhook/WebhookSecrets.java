package org.mailtrail.application.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.outbox.SubscriptionName;

/** What webhooks are signed with. */
public final class WebhookSecrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private WebhookSecrets() {}

  /** What the secret of this subscription is asked for by. */
  public static SecretName of(SubscriptionName name) {
    return new SecretName("outbox.webhook." + name);
  }

  /** A new one, in the form of Standard Webhooks. */
  static Secret fresh() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return Secret.of("whsec_" + Base64.getEncoder().encodeToString(random));
  }
}
