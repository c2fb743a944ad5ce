package org.mailtrail.application.port;

import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;

/**
 * Something outside is broken. Thrown by ports only, with the foreign exception as its cause; its
 * message says what happened and where, its remedy what to do, and neither holds a secret or mail
 * text. Both are phrases, so that they can be said in other languages; as text they are English.
 */
public abstract class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase seen;
  private final transient Phrase advice;
  private final boolean retryHelps;

  /**
   * Says what is broken.
   *
   * @param seen what happened and where, as a half sentence
   * @param advice what a person can do, as a sentence; nothing when waiting is all
   * @param retryHelps whether the same call may succeed later without anybody doing anything
   * @param cause the foreign exception, if there was one
   */
  protected PortException(
      Phrase seen, Phrase advice, boolean retryHelps, @Nullable Throwable cause) {
    super(seen.toString(), cause);
    this.seen = seen;
    this.advice = advice;
    this.retryHelps = retryHelps;
  }

  /** Whether the same call may succeed later without anybody doing anything. */
  public final boolean retryHelps() {
    return retryHelps;
  }

  /** What happened and where, as a half sentence. */
  public final Phrase seen() {
    return seen;
  }

  /** What a person can do, as a sentence; nothing when waiting is all. */
  public final Phrase advice() {
    return advice;
  }

  /** What a person can do, in English; empty when waiting is all. */
  public final String remedy() {
    return advice.toString();
  }
}
