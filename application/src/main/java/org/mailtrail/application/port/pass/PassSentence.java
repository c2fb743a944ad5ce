package org.mailtrail.application.port.pass;

import org.mailtrail.application.phrase.Sentence;

/** What is said of a pass that did not come to its end. */
public enum PassSentence implements Sentence {
  ASKED_TO_STOP("the pass was asked to stop"),
  WORKED_ELSEWHERE("another process is working mailbox {0}"),
  WALK_STANDS_STILL("the walk through the folders does not get on"),
  NOTHING_DONE("the pass got nothing done for {0} and gave up"),
  INTERRUPTED_WAITING("the pass was interrupted while it waited for Exchange"),
  ONE_PIECE_ENDLESS("Exchange did not come to an end with one piece of work in {0}");

  private final String english;

  PassSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
