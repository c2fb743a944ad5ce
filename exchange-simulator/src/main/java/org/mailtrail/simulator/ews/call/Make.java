package org.mailtrail.simulator.ews.call;

/** Whose server it seems to be. */
public enum Make {
  /** Microsoft's. */
  EXCHANGE,
  /**
   * Another's, lenient and a little wrong: nine-digit fractions of a second, faults with status
   * 200, elements that no schema knows, moved items without ids.
   */
  OTHER,
  /**
   * One that can do little: it bears no restriction (ErrorInvalidRestriction), and cuts strings at
   * 255 characters in single items, too; header fields are whole.
   */
  FRUGAL,
  /**
   * One that never lets go: what was moved goes on being listed where it was, under its old id, and
   * each further move of it makes another copy. Seen at public folders of a server that is not
   * Microsoft's.
   */
  CLINGING
}
