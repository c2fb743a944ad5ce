package org.mailtrail.application.port.ledger;

/** What became of a message that was seen. */
public enum Outcome {
  /** Entries were written. */
  LOGGED,
  /** Deliberately not logged. */
  SKIPPED,
  /** Somebody in it is unknown. */
  UNMATCHED,
  /** It could not be worked, and will not be tried again. */
  QUARANTINED,
  /** It could not be worked yet; it waits in the intake for the next try. */
  PENDING
}
