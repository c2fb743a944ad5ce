package org.mailtrail.application.port;

import org.mailtrail.application.phrase.Phrase;

/**
 * What went wrong, as the job's history keeps it.
 *
 * @param seen what happened and where
 * @param advice what a person can do; nothing when waiting is all
 * @param retryHelps whether it may go away by itself
 */
public record Problem(Phrase seen, Phrase advice, boolean retryHelps) {
  /** In the words of others. */
  public Problem(String what, String remedy, boolean retryHelps) {
    this(Phrase.foreign(what), Phrase.foreign(remedy), retryHelps);
  }

  /** The problem that an exception tells of. */
  public static Problem of(PortException exception) {
    return new Problem(exception.seen(), exception.advice(), exception.retryHelps());
  }

  /** The problem that Mailtrail itself is; the exception's own words may hold mail text. */
  public static Problem ownFault(Throwable fault) {
    String name = fault.getClass().getSimpleName();
    return fault instanceof VirtualMachineError
        ? new Problem(PortSentence.OUT_OF_MEMORY.with(name), PortSentence.MORE_MEMORY.with(), false)
        : new Problem(
            PortSentence.FAULT_OF_OURS.with(name), PortSentence.REPORT_THE_PASS.with(), false);
  }

  /** What happened and where, in English. */
  public String what() {
    return seen.toString();
  }

  /** What a person can do, in English; empty when waiting is all. */
  public String remedy() {
    return advice.toString();
  }

  /** All of it. */
  public Phrase told() {
    return advice.isSaid() ? PortSentence.WHAT_AND_WHAT_TO_DO.with(seen, advice) : seen;
  }

  @Override
  public String toString() {
    return told().toString();
  }
}
