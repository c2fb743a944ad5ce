package org.mailtrail.domain.opportunity;

/**
 * What identifies an opportunity, such as {@code OP000001}; white space around it does not count.
 */
public record OpportunityNumber(String value) implements Comparable<OpportunityNumber> {
  /** Refuses a blank number. */
  public OpportunityNumber {
    value = value.strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an opportunity number is empty");
    }
  }

  @Override
  public int compareTo(OpportunityNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
