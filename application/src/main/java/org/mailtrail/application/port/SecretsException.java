package org.mailtrail.application.port;

import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;

/** A secret cannot be had: its provider is out of reach, or it cannot be decrypted. */
public final class SecretsException extends PortException {
  private static final long serialVersionUID = 1L;

  /**
   * Says which secret and why; never its value.
   *
   * @param seen what happened, as a half sentence
   * @param advice what to do, as a sentence
   * @param retryHelps whether the provider may answer later
   * @param cause the foreign exception, if there was one
   */
  public SecretsException(
      Phrase seen, Phrase advice, boolean retryHelps, @Nullable Throwable cause) {
    super(seen, advice, retryHelps, cause);
  }

  /** The same in mere English, for whom no other language has words. */
  public SecretsException(
      String message, String remedy, boolean retryHelps, @Nullable Throwable cause) {
    this(Phrase.foreign(message), Phrase.foreign(remedy), retryHelps, cause);
  }
}
