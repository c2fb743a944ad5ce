package org.mailtrail.application.capacity;

import org.mailtrail.application.phrase.Sentence;

/** What is said of how full a mailbox is. */
public enum CapacitySentence implements Sentence {
  MAILBOX_HOLDS("the mailbox holds {0}: {1}"),
  FOLDER_HOLDS("the folder {0} holds {1}: {2}"),
  OF("{0} of {1} ({2} %)"),
  MESSAGES("{0} messages"),
  FULL_IN_A_DAY("full in about a day"),
  FULL_IN_DAYS("full in about {0} days"),
  FAR_AWAY("full in more than ten years"),
  NOT_GROWING("does not grow"),
  TOO_FEW_DAYS("no forecast before 14 days were measured, so far {0}"),
  LIMIT_REACHED("the limit is reached"),
  GO_OVER("Go over to a new mailbox: mailtrail setup roll-over {0}."),
  GO_OVER_OR_MAKE_ROOM(
      "Go over to a new mailbox: mailtrail setup roll-over {0}. Or give it more room and set"
          + " mailtrail.mailbox.{0}.quota."),
  MOVE_OLD_MAIL("Move old mail away, or let the storage be divided by months."),
  LOOK_AT_HOLDS(
      "Have an administrator look which hold or policy keeps what was deleted; see the page"
          + " \"Recoverable Items folder\". Mailtrail keeps nothing there."),
  MAKE_ROOM("Make room, or go over to a new mailbox in time."),
  NOT_MEASURED("not measured so far: it is, once a day, while logging is on"),
  NO_LIMIT_KNOWN("no limit is known");

  private final String english;

  CapacitySentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
