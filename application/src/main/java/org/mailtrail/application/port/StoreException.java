package org.mailtrail.application.port;

import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;

/** The database is out of reach (a retry helps) or refuses what it is given (it does not). */
public final class StoreException extends PortException {
  private static final long serialVersionUID = 1L;

  private StoreException(
      Phrase seen, Phrase advice, boolean retryHelps, @Nullable Throwable cause) {
    super(seen, advice, retryHelps, cause);
  }

  /** The database cannot be reached, or gave up in the middle. */
  public static StoreException unreachable(Phrase seen, @Nullable Throwable cause) {
    return new StoreException(seen, PortSentence.CHECK_DATABASE.with(), true, cause);
  }

  /** The same in mere English, for whom no other language has words. */
  public static StoreException unreachable(String what, @Nullable Throwable cause) {
    return unreachable(Phrase.foreign(what), cause);
  }

  /**
   * The database gave up, and somebody has to do something before it can go on.
   *
   * @param advice what to do
   */
  public static StoreException gaveUp(Phrase seen, Phrase advice, @Nullable Throwable cause) {
    return new StoreException(seen, advice, true, cause);
  }

  /** The same in mere English, for whom no other language has words. */
  public static StoreException gaveUp(String what, String remedy, @Nullable Throwable cause) {
    return gaveUp(Phrase.foreign(what), Phrase.foreign(remedy), cause);
  }

  /** The database refuses a value or a statement. */
  public static StoreException refused(Phrase seen, @Nullable Throwable cause) {
    return new StoreException(seen, Phrase.nothing(), false, cause);
  }

  /** The same in mere English, for whom no other language has words. */
  public static StoreException refused(String what, @Nullable Throwable cause) {
    return refused(Phrase.foreign(what), cause);
  }
}
