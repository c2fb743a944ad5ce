package org.mailtrail.application.port.identity;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Keeps values that are already encrypted, and cannot read them. Safe for several threads and
 * several instances: the last writer wins, and a reader sees one whole value or another. Throws
 * {@link org.mailtrail.application.port.StoreException}.
 */
public interface SealedStore {
  /** The value under this name. */
  Optional<byte[]> get(String name);

  /** Keeps the value in place of the one before. */
  void put(String name, byte[] sealed);

  /** Forgets the value; no error when there is none. */
  void remove(String name);

  /** The names of all values. */
  Set<String> names();

  /**
   * Rewrites every value: all of them, or none when anything fails. What others put meanwhile is
   * not lost: it waits, or is rewritten too.
   *
   * @param rewriting name and old value to new value
   */
  void replaceAll(BiFunction<String, byte[], byte[]> rewriting);
}
