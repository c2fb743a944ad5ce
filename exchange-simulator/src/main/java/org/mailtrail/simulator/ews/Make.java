package org.mailtrail.simulator.ews;

/** Whose server it seems to be. */
public enum Make {
  /** Microsoft's. */
  EXCHANGE,
  /**
   * Another's, lenient and a little wrong: nine-digit fractions of a second, faults with status
   * 200, elements that no schema knows, moved items without ids.
   */
  OTHER
}
