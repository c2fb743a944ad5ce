package org.mailtrail.application.port;

import org.jspecify.annotations.Nullable;

/** The database is out of reach (a retry helps) or refuses what it is given (it does not). */
public final class StoreException extends PortException {
  private static final long serialVersionUID = 1L;

  private StoreException(
      String message, String remedy, boolean retryHelps, @Nullable Throwable cause) {
    super(message, remedy, retryHelps, cause);
  }

  /** The database cannot be reached, or gave up in the middle. */
  public static StoreException unreachable(String what, @Nullable Throwable cause) {
    return new StoreException(
        what, "Check that the database runs and that its address is right.", true, cause);
  }

  /**
   * The database gave up, and somebody has to do something before it can go on.
   *
   * @param remedy what to do
   */
  public static StoreException gaveUp(String what, String remedy, @Nullable Throwable cause) {
    return new StoreException(what, remedy, true, cause);
  }

  /** The database refuses a value or a statement. */
  public static StoreException refused(String what, @Nullable Throwable cause) {
    return new StoreException(what, "", false, cause);
  }
}
