package org.mailtrail.secrets;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.mailtrail.application.port.identity.SealedStore;

/** Keeps sealed values in memory. */
final class InMemorySealedStore implements SealedStore {
  private final Map<String, byte[]> values = new TreeMap<>();

  @Override
  public synchronized Optional<byte[]> get(String name) {
    return Optional.ofNullable(values.get(name)).map(byte[]::clone);
  }

  @Override
  public synchronized void put(String name, byte[] value) {
    values.put(name, value.clone());
  }

  @Override
  public synchronized void remove(String name) {
    values.remove(name);
  }

  @Override
  public synchronized Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  @Override
  public synchronized void replaceAll(BiFunction<String, byte[], byte[]> rewriting) {
    Map<String, byte[]> rewritten = new TreeMap<>(values);
    rewritten.replaceAll(rewriting);
    values.putAll(rewritten);
  }
}
