package org.mailtrail.exchange.http.answer;

import java.io.IOException;
import org.mailtrail.application.phrase.Phrase;

/** An answer breaks off, or is not in the language of the server; another may be. */
public class UnreadableAnswer extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase seen;

  /**
   * Without its cause, which can quote the answer, and that is mail.
   *
   * @param seen a half sentence, which quotes nothing of the answer either
   */
  public UnreadableAnswer(Phrase seen) {
    super(seen.toString());
    this.seen = seen;
  }

  /** What is wrong, as a half sentence. */
  public final Phrase seen() {
    return seen;
  }
}
