package org.mailtrail.exchange.http.answer;

/** An answer goes on after everything that is taken of one. */
public final class AnswerTooLarge extends EndlessAnswer {
  private static final long serialVersionUID = 1L;

  /** After so many bytes. */
  public AnswerTooLarge(long bytes) {
    super("the answer is larger than " + bytes + " bytes");
  }
}
