package org.mailtrail.domain.capacity;

import java.util.Optional;

/**
 * How much lies somewhere.
 *
 * @param items how many messages
 * @param size how much room they take; empty where Exchange does not say
 */
public record Extent(long items, Optional<ByteSize> size) {
  /** Nothing. */
  public static final Extent NOTHING = new Extent(0, Optional.of(ByteSize.NONE));

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is less than 0
   */
  public Extent {
    if (items < 0) {
      throw new IllegalArgumentException("messages are 0 or more, not " + items);
    }
  }

  /** As Exchange tells it: below 0 are no messages, and a size that is not known. */
  public static Extent told(long items, long bytes) {
    return new Extent(
        Math.max(0, items), bytes < 0 ? Optional.empty() : Optional.of(new ByteSize(bytes)));
  }

  /** Both together; of unknown size where one is. */
  public Extent plus(Extent other) {
    return new Extent(
        Math.addExact(items, other.items),
        size.flatMap(mine -> other.size.map(theirs -> mine.plus(theirs))));
  }
}
