package org.mailtrail.application.port;

import org.jspecify.annotations.Nullable;

/** A secret cannot be had: its provider is out of reach, or it cannot be decrypted. */
public final class SecretsException extends PortException {
  private static final long serialVersionUID = 1L;

  /**
   * Says which secret and why; never its value.
   *
   * @param message what happened, as a half sentence
   * @param remedy what to do, as a sentence
   * @param retryHelps whether the provider may answer later
   * @param cause the foreign exception, if there was one
   */
  public SecretsException(
      String message, String remedy, boolean retryHelps, @Nullable Throwable cause) {
    super(message, remedy, retryHelps, cause);
  }
}
