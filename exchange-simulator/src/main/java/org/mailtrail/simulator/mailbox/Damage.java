package org.mailtrail.simulator.mailbox;

/** What is broken about an item for good. */
public enum Damage {
  /** Nothing. */
  NONE,
  /** It cannot be read at all. */
  CORRUPT,
  /** It cannot be turned into MIME. */
  UNCONVERTIBLE
}
