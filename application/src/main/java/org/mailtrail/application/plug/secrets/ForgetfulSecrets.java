package org.mailtrail.application.plug.secrets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.identity.SecretSentence;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.identity.TokenStore;

/** Stands in where nothing encrypts: it keeps no secret, and tokens as long as it lives. */
final class ForgetfulSecrets implements SecretVault {
  private ForgetfulSecrets() {}

  static KeptSecrets kept(SecretProvider provider) {
    return new KeptSecrets(provider, new ForgetfulSecrets(), new Tokens());
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    return Optional.empty();
  }

  @Override
  public void put(SecretName name, Secret value, Optional<Instant> expiry) {
    throw new SetupException(
        "secrets",
        SecretSentence.NOBODY_ENCRYPTS.with(name),
        SecretSentence.HAND_IN_SECRETS.with());
  }

  @Override
  public void remove(SecretName name) {
    // none is ever kept
  }

  @Override
  public List<Kept> kept() {
    return List.of();
  }

  @Override
  public int rotateKey() {
    return 0;
  }

  /** Tokens in memory. */
  private static final class Tokens implements TokenStore {
    private final Map<SecretName, Secret> caches = new ConcurrentHashMap<>();

    @Override
    public Optional<Secret> load(SecretName name) {
      return Optional.ofNullable(caches.get(name));
    }

    @Override
    public void save(SecretName name, Secret cache) {
      caches.put(name, cache);
    }

    @Override
    public void remove(SecretName name) {
      caches.remove(name);
    }
  }
}
