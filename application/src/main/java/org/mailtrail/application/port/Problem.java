package org.mailtrail.application.port;

/**
 * What went wrong, as the job's history keeps it.
 *
 * @param what what happened and where
 * @param remedy what a person can do; empty when waiting is all
 * @param retryHelps whether it may go away by itself
 */
public record Problem(String what, String remedy, boolean retryHelps) {
  /** The problem that an exception tells of. */
  public static Problem of(PortException exception) {
    String message = exception.getMessage();
    return new Problem(
        message == null ? exception.getClass().getSimpleName() : message,
        exception.remedy(),
        exception.retryHelps());
  }

  /** The problem that Mailtrail itself is; the exception's own words may hold mail text. */
  public static Problem ownFault(Throwable fault) {
    if (fault instanceof VirtualMachineError) {
      return new Problem(
          "an " + fault.getClass().getSimpleName() + " ended the pass",
          "Give the process more memory, or the mailbox smaller pages.",
          false);
    }
    return new Problem(
        "an unexpected " + fault.getClass().getSimpleName() + " ended the pass",
        "This is a fault of Mailtrail: report it with the log of this minute.",
        false);
  }

  @Override
  public String toString() {
    return remedy.isEmpty() ? what : what + ". " + remedy;
  }
}
