package org.mailtrail.testkit.identity;

import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.testkit.Memory;

/** Token caches in memory, not encrypted. */
public final class InMemoryTokenStore implements TokenStore {
  private final Memory memory;
  private final Map<SecretName, Secret> caches;

  /** No caches so far. */
  public InMemoryTokenStore(Memory memory) {
    this.memory = memory;
    this.caches = memory.map();
  }

  @Override
  public Optional<Secret> load(SecretName name) {
    return memory.access(() -> Optional.ofNullable(caches.get(name)));
  }

  @Override
  public void save(SecretName name, Secret cache) {
    memory.access(() -> caches.put(name, cache));
  }

  @Override
  public void remove(SecretName name) {
    memory.access(() -> caches.remove(name));
  }
}
