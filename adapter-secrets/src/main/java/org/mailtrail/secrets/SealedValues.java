package org.mailtrail.secrets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailtrail.application.port.identity.SealedStore;

/** Values in the store, sealed on the way in and opened on the way out. */
final class SealedValues {
  private final SealedStore store;
  private final Keys keys;

  SealedValues(SealedStore store, Keys keys) {
    this.store = store;
    this.keys = keys;
  }

  Optional<String> get(String name) {
    return store.get(name).map(envelope -> Envelope.open(keys.ring(false), name, envelope));
  }

  void put(String name, String value) {
    store.put(name, Envelope.seal(keys.ring(store.names().isEmpty()), name, value));
  }

  void remove(String name) {
    store.remove(name);
  }

  /** The names that start with the prefix, in order, without it. */
  List<String> names(String prefix) {
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
  int rotateKey() {
    KeyRing ring = keys.renewed(idsInUse());
    AtomicInteger count = new AtomicInteger();
    store.replaceAll(
        (name, envelope) -> {
          if (ring.current().isCalled(Envelope.keyId(name, envelope))) {
            return envelope;
          }
          count.incrementAndGet();
          return Envelope.seal(ring, name, Envelope.open(ring, name, envelope));
        });
    return count.get();
  }

  private List<byte[]> idsInUse() {
    List<byte[]> ids = new ArrayList<>();
    for (String name : store.names()) {
      store
          .get(name)
          .map(envelope -> Envelope.keyId(name, envelope))
          .filter(id -> ids.stream().noneMatch(known -> Arrays.equals(known, id)))
          .ifPresent(ids::add);
    }
    return ids;
  }
}
