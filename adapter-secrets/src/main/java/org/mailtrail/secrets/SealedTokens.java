package org.mailtrail.secrets;

import java.util.Optional;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.secrets.seal.SealedValues;

/** Token caches, sealed as the secrets are. */
final class SealedTokens implements TokenStore {
  private static final String PREFIX = "tokens/";

  private final SealedValues values;

  SealedTokens(SealedValues values) {
    this.values = values;
  }

  @Override
  public Optional<Secret> load(SecretName name) {
    return values.get(PREFIX + name).map(Secret::of);
  }

  @Override
  public void save(SecretName name, Secret cache) {
    cache.use(
        text -> {
          values.put(PREFIX + name, text);
          return name;
        });
  }

  @Override
  public void remove(SecretName name) {
    values.remove(PREFIX + name);
  }
}
