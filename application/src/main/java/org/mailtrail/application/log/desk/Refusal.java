package org.mailtrail.application.log.desk;

/**
 * Why something is not done; nothing was changed then.
 *
 * @param code the same for one kind of refusal, such as {@code entry-cancelled}: by it a text in
 *     another language is found
 * @param reason why, as a half sentence that names what it is about
 * @param remedy what to do, as a sentence
 */
public record Refusal(String code, String reason, String remedy) {
  /** Somebody else was faster. */
  public static Refusal overtaken(String what) {
    return new Refusal(
        "overtaken", "somebody else has changed " + what + " meanwhile", "Look and try again.");
  }

  /** It is another salesperson's, and what people share does not reach so far. */
  public static Refusal notShared(String what) {
    return new Refusal(
        "not-shared",
        what + " is not shared with you",
        "Ask whose it is, or an admin about what salespeople share.");
  }

  /** It was erased, and is not to come back by itself. */
  public static Refusal erased(String what) {
    return new Refusal(
        "erased",
        what + " has an address whose contact was erased",
        "Leave it out, or import it and say that it is wanted again (--wanted-again, wantedAgain):"
            + " then mail received after this day is logged, older mail never.");
  }

  /** It is not there. */
  public static Refusal unknown(String kind, String what) {
    return new Refusal(
        "unknown-" + kind,
        "there is no " + kind + " " + what,
        "Check how it is written; lists show what there is.");
  }

  /** A text of this kind may have so many characters. */
  public static Refusal tooLong(String kind, String text, int most) {
    return new Refusal(
        kind + "-too-long",
        "the " + kind + " has " + text.length() + " characters and may have " + most,
        "Shorten it.");
  }

  @Override
  public String toString() {
    return reason + ". " + remedy;
  }
}
