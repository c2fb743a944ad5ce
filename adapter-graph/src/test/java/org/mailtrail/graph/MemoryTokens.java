package org.mailtrail.graph;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.TokenStore;

/** Keeps token caches as an encrypted store would. */
final class MemoryTokens implements TokenStore {
  final Map<SecretName, Secret> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<Secret> load(SecretName name) {
    return Optional.ofNullable(kept.get(name));
  }

  @Override
  public void save(SecretName name, Secret cache) {
    kept.put(name, cache);
  }

  @Override
  public void remove(SecretName name) {
    kept.remove(name);
  }

  /** All of it, for a test that searches. */
  String text() {
    StringBuilder text = new StringBuilder();
    kept.values().forEach(secret -> text.append(secret.<String>use(value -> value)));
    return text.toString();
  }
}
