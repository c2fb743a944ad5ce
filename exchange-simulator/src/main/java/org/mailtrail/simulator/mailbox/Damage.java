package org.mailtrail.simulator.mailbox;

/** What is broken about an item for good. */
public enum Damage {
  /** Nothing. */
  NONE,
  /** It cannot be read at all. */
  CORRUPT,
  /** It is a ghost: it is listed, but whoever asks for it is told that it does not exist. */
  GHOST,
  /** It cannot be turned into MIME. */
  UNCONVERTIBLE,
  /** Whatever is done with it fails as if the server were in trouble: 500, or the like of EWS. */
  TROUBLED,
  /** It can be read, but each move of it fails in the same way. */
  UNMOVABLE
}
