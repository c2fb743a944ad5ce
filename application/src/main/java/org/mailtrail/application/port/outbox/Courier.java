package org.mailtrail.application.port.outbox;

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
   * @param problem what was the matter, empty when it arrived; tells no secret
   */
  record Receipt(boolean received, boolean isFinal, String problem) {
    private static final Receipt RECEIVED = new Receipt(true, false, "");

    /** It arrived. */
    public static Receipt ok() {
      return RECEIVED;
    }

    /** It did not; the next try may succeed. */
    public static Receipt failed(String problem) {
      return new Receipt(false, false, problem);
    }

    /** It is not wanted any more. */
    public static Receipt refused(String problem) {
      return new Receipt(false, true, problem);
    }
  }
}
