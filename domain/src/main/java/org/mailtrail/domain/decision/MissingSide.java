package org.mailtrail.domain.decision;

/** What an unmatched message lacks. */
public enum MissingSide {
  /** A salesperson wrote it, but no recipient is a contact. */
  CONTACT,
  /** A contact wrote it, but no recipient is a salesperson. */
  SALESPERSON,
  /** The author is unknown, though somebody among the recipients is not. */
  AUTHOR,
  /** Nobody in it is known. */
  BOTH,
  /** An author who is who he claims to be: SPF, DKIM or DMARC failed. */
  GENUINE_AUTHOR,
  /** Several contacts share the address, and none is to be preferred. */
  UNAMBIGUOUS_CONTACT
}
