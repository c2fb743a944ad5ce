package org.mailtrail.exchange.http.answer;

import java.io.IOException;

/** An answer does not keep to what was asked for; asking again does not mend it. */
public class EndlessAnswer extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says how.
   *
   * @param what a half sentence, which quotes nothing of the answer
   */
  public EndlessAnswer(String what) {
    super(what);
  }
}
