package org.mailtrail.application.port.access;

/** What a user may do; each role may do what the ones before it may. */
public enum Role {
  /** Reads the log. */
  VIEWER,
  /** Acts on entries, opportunities and unmatched mail. */
  SALES,
  /** Sets up mailboxes and users. */
  ADMIN;

  /** The lesser of both. */
  public Role atMost(Role other) {
    return includes(other) ? other : this;
  }

  /** Whether this role may do what the other may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
