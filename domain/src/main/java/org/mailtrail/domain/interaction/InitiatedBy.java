package org.mailtrail.domain.interaction;

/** Who began an exchange, in Business Central's words. */
public enum InitiatedBy {
  /** The salesperson's side. */
  US,
  /** The contact's side. */
  THEM
}
