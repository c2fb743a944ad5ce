package org.mailtrail.application.logging.filing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what was noted or asked for latest, and no more than so much of it: a pass over a
 * million messages holds as much as one over a few thousand.
 *
 * @param <K> by what it is found
 * @param <V> what is remembered
 */
final class Latest<K, V> {
  private static final float USUAL_LOAD = 0.75f;

  private final Map<K, V> kept;

  Latest(int most) {
    this.kept =
        new LinkedHashMap<>(16, USUAL_LOAD, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  void note(K key, V value) {
    kept.put(key, value);
  }

  /** What was noted last; whoever is asked for stays longer. */
  Optional<V> of(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  /** The same, which is forgotten by that. */
  Optional<V> take(K key) {
    return Optional.ofNullable(kept.remove(key));
  }

  int size() {
    return kept.size();
  }
}
