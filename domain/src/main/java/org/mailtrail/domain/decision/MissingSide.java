package org.mailtrail.domain.decision;

/** What an unmatched message lacks. */
public enum MissingSide {
  /** A salesperson wrote it, but no recipient is a contact. */
  CONTACT("a salesperson wrote it, and no recipient is a contact"),
  /** A contact wrote it, but no recipient is a salesperson. */
  SALESPERSON("a contact wrote it, and no recipient is a salesperson"),
  /** The author is unknown, though somebody among the recipients is not. */
  AUTHOR("its author is neither a salesperson nor a contact"),
  /** Nobody in it is known. */
  BOTH("nobody in it is a salesperson or a contact"),
  /** An author who is who he claims to be: SPF, DKIM or DMARC failed. */
  GENUINE_AUTHOR("its author is probably forged (SPF, DKIM, DMARC)"),
  /** Several contacts share the address, and none is to be preferred. */
  UNAMBIGUOUS_CONTACT("several contacts share the address, and none is to be preferred");

  private final String meaning;

  MissingSide(String meaning) {
    this.meaning = meaning;
  }

  /** What is missing in words, as a half sentence. */
  public String meaning() {
    return meaning;
  }
}
