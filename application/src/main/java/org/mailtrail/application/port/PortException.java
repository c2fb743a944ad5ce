package org.mailtrail.application.port;

import org.jspecify.annotations.Nullable;

/**
 * Something outside is broken. Thrown by ports only, with the foreign exception as its cause; its
 * message says what happened and where, its remedy what to do, and neither holds a secret or mail
 * text.
 */
public abstract class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean retryHelps;
  private final String remedy;

  /**
   * Says what is broken.
   *
   * @param message what happened and where, as a half sentence
   * @param remedy what a person can do, as a sentence; empty when waiting is all
   * @param retryHelps whether the same call may succeed later without anybody doing anything
   * @param cause the foreign exception, if there was one
   */
  protected PortException(
      String message, String remedy, boolean retryHelps, @Nullable Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
    this.retryHelps = retryHelps;
  }

  /** Whether the same call may succeed later without anybody doing anything. */
  public final boolean retryHelps() {
    return retryHelps;
  }

  /** What a person can do, as a sentence; empty when waiting is all. */
  public final String remedy() {
    return remedy;
  }
}
