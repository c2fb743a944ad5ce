package org.mailtrail.exchange.http.answer;

import org.mailtrail.exchange.http.telling.LineSentence;

/** An answer goes on after everything that is taken of one. */
public final class AnswerTooLarge extends EndlessAnswer {
  private static final long serialVersionUID = 1L;
  private static final long MEGABYTE = 1 << 20;

  /** After so many bytes. */
  public AnswerTooLarge(long bytes) {
    super(LineSentence.LARGER_THAN.with(words(bytes)));
  }

  private static String words(long bytes) {
    return bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes + " bytes";
  }
}
