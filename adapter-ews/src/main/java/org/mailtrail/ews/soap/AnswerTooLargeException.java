package org.mailtrail.ews.soap;

import java.io.IOException;

/** An answer that is larger than what is taken of one. */
public final class AnswerTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public AnswerTooLargeException() {
    super("the answer is too large");
  }
}
