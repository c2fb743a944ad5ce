package org.mailtrail.testkit.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;

/** Knows the secrets that it was told, until it is told to be out of reach. */
public final class ScriptedSecretProvider implements SecretProvider {
  private final Map<SecretName, Secret> known = new ConcurrentHashMap<>();
  private volatile boolean reachable = true;

  /** Knows nothing so far. */
  public ScriptedSecretProvider() {
    // nothing is known yet
  }

  /** From now on the secret has this value. */
  public ScriptedSecretProvider knows(SecretName name, Secret value) {
    known.put(name, value);
    return this;
  }

  /** From now on it knows no secret of the name. */
  public void forgets(SecretName name) {
    known.remove(name);
  }

  /** From now on every question fails. */
  public ScriptedSecretProvider goesOutOfReach() {
    reachable = false;
    return this;
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    if (!reachable) {
      throw new SecretsException(
          name + " cannot be had: the provider is out of reach by order", "", true, null);
    }
    return Optional.ofNullable(known.get(name));
  }
}
