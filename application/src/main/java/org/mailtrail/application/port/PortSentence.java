package org.mailtrail.application.port;

import org.mailtrail.application.phrase.Sentence;

/** What is said of what is broken outside, wherever it is. */
public enum PortSentence implements Sentence {
  /** What was being done, and what came of it. */
  IN_DOING("{0}: {1}"),
  /** What happened, and what to do. */
  WHAT_AND_WHAT_TO_DO("{0}. {1}"),
  RENEW_OR_CORRECT("Renew the token, or correct user and password."),
  GRANT_ACCESS("Give the job's account full access to the mailbox."),
  CHECK_NAMES("Check the mailbox address and the folder names."),
  ROOM_OR_ROLL_OVER("Make room in the mailbox, or roll over to a new one."),
  CHECK_VERSION("Check that the server's version is supported; otherwise report this."),
  CHECK_DATABASE("Check that the database runs and that its address is right."),
  TAKEN_OVER("another process has taken over mailbox {0} because this one was away too long"),
  LOOK_AFTER("Look after it."),
  OUT_OF_MEMORY("an {0} ended the pass"),
  MORE_MEMORY("Give the process more memory, or the mailbox smaller pages."),
  FAULT_OF_OURS("an unexpected {0} ended the pass"),
  REPORT_THE_PASS("This is a fault of Mailtrail: report it with the log of this minute.");

  private final String english;

  PortSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
