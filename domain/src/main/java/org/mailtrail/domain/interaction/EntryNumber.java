package org.mailtrail.domain.interaction;

/** An entry's number: unique, rising, with gaps. */
public record EntryNumber(long value) implements Comparable<EntryNumber> {
  /** Refuses zero and below. */
  public EntryNumber {
    if (value < 1) {
      throw new IllegalArgumentException("an entry number is 1 or more, not " + value);
    }
  }

  @Override
  public int compareTo(EntryNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
