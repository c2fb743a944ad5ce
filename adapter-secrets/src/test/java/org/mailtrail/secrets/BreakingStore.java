package org.mailtrail.secrets;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.SealedStore;

/** A store whose connection breaks after the first value of a replacement. */
record BreakingStore(SealedStore store) implements SealedStore {
  @Override
  public Optional<byte[]> get(String name) {
    return store.get(name);
  }

  @Override
  public void put(String name, byte[] value) {
    store.put(name, value);
  }

  @Override
  public void remove(String name) {
    store.remove(name);
  }

  @Override
  public Set<String> names() {
    return store.names();
  }

  @Override
  public void replaceAll(BiFunction<String, byte[], byte[]> rewriting) {
    boolean[] first = {true};
    store.replaceAll(
        (name, value) -> {
          if (!first[0]) {
            throw StoreException.unreachable("broken off by order", null);
          }
          first[0] = false;
          return rewriting.apply(name, value);
        });
  }
}
