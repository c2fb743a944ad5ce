package org.mailtrail.secrets.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailtrail.application.port.identity.SealedStore;

/** Values in the store, sealed on the way in and opened on the way out. */
public final class SealedValues {
  private final SealedStore store;
  private final StoreKeys keys;

  public SealedValues(SealedStore store, StoreKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  public Optional<String> get(String name) {
    return store.get(name).map(envelope -> SealFormat.open(keys.ring(false), name, envelope));
  }

  public void put(String name, String value) {
    store.put(name, SealFormat.seal(keys.ring(store.names().isEmpty()), name, value));
  }

  public void remove(String name) {
    store.remove(name);
  }

  /** The names that start with the prefix, in order, without it. */
  public List<String> names(String prefix) {
    return store.names().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /**
   * The new key is in its place before the first value needs it, and the old one stays until the
   * next rotation, so that whoever still writes with it loses nothing.
   */
  public int rotateKey() {
    KeyRing ring = keys.renewed(idsInUse());
    AtomicInteger count = new AtomicInteger();
    store.replaceAll(
        (name, envelope) -> {
          if (ring.current().isCalled(SealFormat.keyId(name, envelope))) {
            return envelope;
          }
          count.incrementAndGet();
          return SealFormat.seal(ring, name, SealFormat.open(ring, name, envelope));
        });
    return count.get();
  }

  private List<byte[]> idsInUse() {
    List<byte[]> ids = new ArrayList<>();
    for (String name : store.names()) {
      store
          .get(name)
          .map(envelope -> SealFormat.keyId(name, envelope))
          .filter(id -> ids.stream().noneMatch(known -> Arrays.equals(known, id)))
          .ifPresent(ids::add);
    }
    return ids;
  }
}
