package org.mailtrail.formats.export;

/**
 * Writes records, one after the other.
 *
 * @param <T> what a record is made of
 */
public interface RecordWriter<T> {
  /** Writes one. */
  void write(T one);

  /** Writes what stands behind the last one, and flushes. */
  void end();
}
