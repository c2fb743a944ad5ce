package org.mailtrail.application.rollover;

import org.mailtrail.application.phrase.Phrase;

/**
 * One step of going over to a new mailbox, and whether it is done: by what is seen, not by what
 * somebody has ticked off.
 *
 * @param name which step
 * @param state whether it is done
 * @param what what was seen
 * @param remedy what to do, empty when nothing is to be done
 */
public record RollOverStep(Name name, State state, Phrase what, Phrase remedy) {
  static RollOverStep done(Name name, Phrase what) {
    return new RollOverStep(name, State.DONE, what, Phrase.nothing());
  }

  static RollOverStep open(Name name, Phrase what, Phrase remedy) {
    return new RollOverStep(name, State.OPEN, what, remedy);
  }

  static RollOverStep later(Name name, Phrase what) {
    return new RollOverStep(name, State.LATER, what, Phrase.nothing());
  }

  /** The steps, in their order. */
  public enum Name {
    /** The new mailbox is there, and the job's account can read it. */
    MAILBOX("new mailbox"),
    /** Nothing was logged in it so far. */
    EMPTY("nothing filed in it"),
    /** The rules copy to it. */
    RULES("mail flow rules"),
    /** The setup names it. */
    SWITCH("switch"),
    /** The old one is still known for the links to what it keeps. */
    LINKS("links to the old one"),
    /** Nothing comes into the old one any more. */
    QUIET("old one quiet");

    private final String title;

    Name(String title) {
      this.title = title;
    }

    /** In words. */
    public String title() {
      return title;
    }
  }

  /** Whether a step is done. */
  public enum State {
    /** It is done. */
    DONE,
    /** Somebody has to do it. */
    OPEN,
    /** It comes by itself, after others. */
    LATER
  }
}
