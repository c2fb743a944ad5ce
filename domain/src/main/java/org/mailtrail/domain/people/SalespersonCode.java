package org.mailtrail.domain.people;

/** What identifies a salesperson, such as {@code JR}; white space around it does not count. */
public record SalespersonCode(String value) implements Comparable<SalespersonCode> {
  /** Refuses a blank code. */
  public SalespersonCode {
    value = value.strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a salesperson code is empty");
    }
  }

  @Override
  public int compareTo(SalespersonCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
