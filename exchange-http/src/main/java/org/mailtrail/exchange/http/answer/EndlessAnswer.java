package org.mailtrail.exchange.http.answer;

import java.io.IOException;
import org.mailtrail.application.phrase.Phrase;

/** An answer does not keep to what was asked for; asking again does not mend it. */
public class EndlessAnswer extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase seen;

  /**
   * Says how.
   *
   * @param seen a half sentence, which quotes nothing of the answer
   */
  public EndlessAnswer(Phrase seen) {
    super(seen.toString());
    this.seen = seen;
  }

  /** What is wrong, as a half sentence. */
  public final Phrase seen() {
    return seen;
  }
}
