package org.mailtrail.ews.soap;

import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.exchange.http.answer.UnreadableAnswer;

/** An answer that breaks off, or is no SOAP. Its message quotes nothing of it: it may be mail. */
public final class MalformedAnswerException extends UnreadableAnswer {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, without the answer's words. */
  public MalformedAnswerException(Phrase seen) {
    super(seen);
  }
}
