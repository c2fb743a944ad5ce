package org.mailtrail.application.port.identity;

import java.util.Optional;

/**
 * Keeps the token cache of a sign-in, encrypted at rest; throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface TokenStore {
  /**
   * The cache that was kept under this name.
   *
   * @throws org.mailtrail.application.port.SecretsException when it cannot be decrypted
   */
  Optional<Secret> load(SecretName name);

  /** Keeps the cache in place of the one before. */
  void save(SecretName name, Secret cache);

  /** Forgets the cache; no error when there is none. */
  void remove(SecretName name);
}
