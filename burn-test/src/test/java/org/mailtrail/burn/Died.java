package org.mailtrail.burn;

/** The process is dead: nothing of it runs on. No exception, so that nobody handles it. */
final class Died extends Error {
  private static final long serialVersionUID = 1L;

  Died() {
    super("killed by the simulation", null, false, false);
  }
}
