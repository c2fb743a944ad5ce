package org.mailtrail.application.port.people;

import java.util.List;

/** Looks for addresses by which nobody, or not one person alone, can be found. */
@FunctionalInterface
public interface AddressReview {
  /**
   * Doubtful addresses, in the order of their texts.
   *
   * @param atMost how many, 1 or more
   * @throws org.mailtrail.application.port.StoreException when the address book is out of reach
   */
  List<Doubt> doubts(int atMost);

  /**
   * A doubtful address.
   *
   * @param address as it is kept
   * @param kind what is wrong with it
   * @param holders who has it, such as {@code salesperson JR}
   */
  record Doubt(String address, Kind kind, List<String> holders) {
    /** Copies the holders. */
    public Doubt {
      holders = List.copyOf(holders);
    }
  }

  /** What can be wrong. */
  enum Kind {
    /** It is not an address. */
    INVALID,
    /** Several salespeople have it: the first gets all entries. */
    SEVERAL_SALESPEOPLE,
    /** Several contacts have it: the policy for shared addresses decides. */
    SEVERAL_CONTACTS,
    /** A salesperson and a contact have it. */
    BOTH_SIDES
  }
}
