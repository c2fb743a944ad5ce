package org.mailtrail.domain.policy;

/** Which contact gets the entry when several share one address. */
public enum SharedAddress {
  /** The one with the lowest number, as in Business Central. */
  FIRST,
  /** Each of them. */
  ALL,
  /** None: the message stays unmatched, for a person to assign. */
  NONE
}
