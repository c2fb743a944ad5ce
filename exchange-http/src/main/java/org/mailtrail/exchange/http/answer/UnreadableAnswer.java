package org.mailtrail.exchange.http.answer;

import java.io.IOException;

/** An answer breaks off, or is not in the language of the server; another may be. */
public class UnreadableAnswer extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Without its cause, which can quote the answer, and that is mail.
   *
   * @param what a half sentence, which quotes nothing of the answer either
   */
  public UnreadableAnswer(String what) {
    super(what);
  }
}
