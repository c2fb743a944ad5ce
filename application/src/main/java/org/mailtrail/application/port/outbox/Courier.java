package org.mailtrail.application.port.outbox;

import org.mailtrail.application.phrase.Phrase;

/**
 * Carries an event to who wants it: once, in bounded time, and without throwing what the other side
 * does.
 */
@FunctionalInterface
public interface Courier {
  /** Tries to hand it over. */
  Receipt carry(Subscription to, Event event);

  /**
   * What came of it.
   *
   * @param received whether it arrived
   * @param isFinal whether another try is of no use: the receiver wants no more
   * @param seen what was the matter, nothing when it arrived; tells no secret
   */
  record Receipt(boolean received, boolean isFinal, Phrase seen) {
    private static final Receipt RECEIVED = new Receipt(true, false, Phrase.nothing());

    /** With mere English, for which no other language has words. */
    public Receipt(boolean received, boolean isFinal, String problem) {
      this(received, isFinal, Phrase.foreign(problem));
    }

    /** What was the matter in English, empty when it arrived. */
    public String problem() {
      return seen.toString();
    }

    /** It arrived. */
    public static Receipt ok() {
      return RECEIVED;
    }

    /** It did not; the next try may succeed. */
    public static Receipt failed(Phrase seen) {
      return new Receipt(false, false, seen);
    }

    /** The same in mere English. */
    public static Receipt failed(String problem) {
      return failed(Phrase.foreign(problem));
    }

    /** It is not wanted any more. */
    public static Receipt refused(Phrase seen) {
      return new Receipt(false, true, seen);
    }

    /** The same in mere English. */
    public static Receipt refused(String problem) {
      return refused(Phrase.foreign(problem));
    }
  }
}
