package org.mailtrail.testkit.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.testkit.Memory;

/** Sealed values in memory. */
public final class InMemorySealedStore implements SealedStore {
  private final Memory memory;
  private final Map<String, byte[]> values;

  /** No values so far, in a store of their own. */
  public InMemorySealedStore() {
    this(new Memory());
  }

  /** No values so far. */
  public InMemorySealedStore(Memory memory) {
    this.memory = memory;
    this.values = memory.map();
  }

  @Override
  public Optional<byte[]> get(String name) {
    return memory.access(() -> Optional.ofNullable(values.get(name)).map(byte[]::clone));
  }

  @Override
  public void put(String name, byte[] sealed) {
    memory.access(() -> values.put(name, sealed.clone()));
  }

  @Override
  public void remove(String name) {
    memory.access(() -> values.remove(name));
  }

  @Override
  public Set<String> names() {
    return memory.access(() -> Set.copyOf(values.keySet()));
  }

  @Override
  public void replaceAll(BiFunction<String, byte[], byte[]> rewriting) {
    memory.access(
        () -> {
          Map<String, byte[]> rewritten = new TreeMap<>();
          values.forEach(
              (name, value) -> rewritten.put(name, rewriting.apply(name, value.clone())));
          rewritten.replaceAll((name, value) -> value.clone());
          values.putAll(rewritten);
          return true;
        });
  }
}
