package org.mailtrail.application.plug.secrets;

import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.application.port.identity.SecretProvider;

/** Where secrets come from, and how those that people enter are encrypted. */
@FunctionalInterface
public interface SecretsPlug {
  /** Secrets that keep what they encrypt in this store. Nothing is read or written yet. */
  KeptSecrets over(SealedStore store);

  /**
   * Secrets from this provider alone: nothing that is entered can be kept, and who has signed in
   * must do so again after a restart.
   */
  static SecretsPlug from(SecretProvider provider) {
    return store -> ForgetfulSecrets.kept(new HeldToPromise(provider));
  }
}
