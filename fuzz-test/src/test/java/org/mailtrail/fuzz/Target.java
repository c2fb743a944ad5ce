package org.mailtrail.fuzz;

/** Something that reads what strangers write. */
interface Target {
  /**
   * Reads what is drawn, and looks at what comes of it.
   *
   * @throws AssertionError when a neighbour was lost, or something was refused that may not be
   * @throws Exception when it crashes
   */
  void read(Draw draw) throws Exception;
}
