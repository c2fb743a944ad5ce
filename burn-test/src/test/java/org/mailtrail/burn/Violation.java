package org.mailtrail.burn;

/** Something is not as it must always be. */
final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Violation(String what) {
    super(what);
  }
}
