package org.mailtrail.domain.capacity;

import java.util.Locale;
import java.util.OptionalDouble;

/** What is counted of what lies somewhere. */
public enum Measure {
  /** How much room it takes. */
  SIZE {
    @Override
    public OptionalDouble of(Extent extent) {
      return extent
          .size()
          .map(size -> OptionalDouble.of((double) size.bytes()))
          .orElse(OptionalDouble.empty());
    }

    @Override
    public String words(double value) {
      return ByteSize.text(value);
    }
  },
  /** How many messages it is. */
  ITEMS {
    @Override
    public OptionalDouble of(Extent extent) {
      return OptionalDouble.of((double) extent.items());
    }

    @Override
    public String words(double value) {
      return String.format(Locale.ROOT, "%,.0f messages", value);
    }
  };

  /** How much it is; empty where Exchange does not say. */
  public abstract OptionalDouble of(Extent extent);

  /** A value with its unit. */
  public abstract String words(double value);
}
