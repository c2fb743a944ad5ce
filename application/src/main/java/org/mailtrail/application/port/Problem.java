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

  @Override
  public String toString() {
    return remedy.isEmpty() ? what : what + ". " + remedy;
  }
}
