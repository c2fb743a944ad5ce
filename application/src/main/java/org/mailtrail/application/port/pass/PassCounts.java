package org.mailtrail.application.port.pass;

import org.mailtrail.application.port.ledger.Outcome;

/**
 * How many messages met which outcome; {@link #seen} is their sum.
 *
 * @param logged with entries
 * @param skipped deliberately not logged, duplicates among them
 * @param unmatched somebody unknown
 * @param quarantined given up
 * @param pending left in the intake for another try
 * @param beside what is counted beside the messages seen
 */
public record PassCounts(
    long logged, long skipped, long unmatched, long quarantined, long pending, Beside beside) {
  private static final PassCounts NONE = new PassCounts(0, 0, 0, 0, 0, new Beside(0, 0, 0, 0, 0));

  /** Nothing yet. */
  public static PassCounts none() {
    return NONE;
  }

  /** The messages that this pass saw and no pass before it had decided. */
  public long seen() {
    return logged + skipped + unmatched + quarantined + pending;
  }

  /** One more message with this outcome. */
  public PassCounts plus(Outcome outcome) {
    return switch (outcome) {
      case LOGGED -> new PassCounts(logged + 1, skipped, unmatched, quarantined, pending, beside);
      case SKIPPED -> new PassCounts(logged, skipped + 1, unmatched, quarantined, pending, beside);
      case UNMATCHED ->
          new PassCounts(logged, skipped, unmatched + 1, quarantined, pending, beside);
      case QUARANTINED ->
          new PassCounts(logged, skipped, unmatched, quarantined + 1, pending, beside);
      case PENDING -> new PassCounts(logged, skipped, unmatched, quarantined, pending + 1, beside);
    };
  }

  /** The same counts with other numbers beside them. */
  public PassCounts with(Beside other) {
    return new PassCounts(logged, skipped, unmatched, quarantined, pending, other);
  }

  /**
   * What is counted beside the messages seen.
   *
   * @param entries new log entries
   * @param duplicates skipped messages of which another copy is logged
   * @param refiled messages that an earlier pass decided and this one filed away
   * @param notFiled messages that were decided but could not be filed away
   * @param repeated messages that Exchange went on listing after it had filed them away
   */
  public record Beside(long entries, long duplicates, long refiled, long notFiled, long repeated) {
    private static final Beside NOTHING = new Beside(0, 0, 0, 0, 0);

    /** Nothing yet. */
    public static Beside nothing() {
      return NOTHING;
    }

    /** The sum. */
    public Beside plus(Beside more) {
      return new Beside(
          entries + more.entries,
          duplicates + more.duplicates,
          refiled + more.refiled,
          notFiled + more.notFiled,
          repeated + more.repeated);
    }
  }
}
