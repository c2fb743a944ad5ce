package org.mailtrail.domain.people;

/** What identifies a contact, such as {@code CT000123}; white space around it does not count. */
public record ContactNumber(String value) implements Comparable<ContactNumber> {
  /** Refuses a blank number. */
  public ContactNumber {
    value = value.strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a contact number is empty");
    }
  }

  @Override
  public int compareTo(ContactNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
