package org.mailtrail.secrets.seal;

import java.util.List;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;

/**
 * Where the store's keys are: what a provider knows as {@code store.key}, otherwise the key file.
 * Read at every use, so that a rotation by another process is seen.
 */
public final class StoreKeys {
  private static final SecretName NAME = new SecretName("store.key");

  private final SecretProvider providers;
  private final KeyFile file;

  public StoreKeys(SecretProvider providers, KeyFile file) {
    this.providers = providers;
    this.file = file;
  }

  /**
   * The keys now.
   *
   * @param mayCreate whether nothing is sealed so far, so that a new key harms nothing
   */
  KeyRing ring(boolean mayCreate) {
    return providers
        .find(NAME)
        .map(secret -> secret.use(KeyRing::parse))
        .orElseGet(() -> file.read(mayCreate));
  }

  /** The keys with a new one in front; a provider's first key counts as the new one. */
  KeyRing renewed(List<byte[]> idsInUse) {
    if (providers.find(NAME).isPresent()) {
      return ring(false);
    }
    KeyRing next = file.read(idsInUse.isEmpty()).renewed(idsInUse);
    file.write(next);
    return next;
  }
}
