package org.mailtrail.notify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.webhook.WebhookSecrets;

/**
 * Sends webhooks as Standard Webhooks has them: {@code webhook-id}, {@code webhook-timestamp}, and
 * {@code webhook-signature} over both and the body.
 *
 * @param post how they travel
 * @param secrets what they are signed with, asked at each use
 * @param clock the time of each try
 */
record WebhookCourier(Post post, SecretProvider secrets, Clock clock) implements Courier {
  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";

  @Override
  public Receipt carry(Subscription to, Event event) {
    Optional<Secret> secret = secrets.find(WebhookSecrets.of(to.name()));
    Optional<URI> address = to.address();
    if (secret.isEmpty() || address.isEmpty()) {
      return Receipt.failed(NotifySentence.WEBHOOK_SECRET_MISSING.with());
    }
    long seconds = clock.instant().getEpochSecond();
    try {
      String signature = secret.get().use(key -> sign(key, event, seconds));
      return post.json(address.get(), headers(event, seconds, signature), event.body());
    } catch (IllegalArgumentException noKey) { // says nothing of what it is instead
      return Receipt.failed(NotifySentence.WEBHOOK_SECRET_NO_KEY.with());
    }
  }

  private static Map<String, String> headers(Event event, long seconds, String signature) {
    return Map.of(
        "webhook-id",
        event.id(),
        "webhook-timestamp",
        String.valueOf(seconds),
        "webhook-signature",
        "v1," + signature);
  }

  private static String sign(String secret, Event event, long seconds) {
    String key = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    String signed = event.id() + "." + seconds + "." + event.body();
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), HMAC));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + HMAC, impossible);
    }
  }
}
