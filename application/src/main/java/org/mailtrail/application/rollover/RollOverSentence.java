package org.mailtrail.application.rollover;

import org.mailtrail.application.phrase.Sentence;

/** What is said of the steps to a new mailbox. */
public enum RollOverSentence implements Sentence {
  FOLDERS_SEEN("{0} folders can be seen"),
  PREPARE_IT(
      "Make it, with the job's rights: mailtrail prepare-exchange {0}"
          + " --mailbox {1} --in-place-of {2} --name 'Email Logging 2'"),
  NOT_KNOWN_YET("not known yet"),
  IN_USE("it is in use"),
  NOTHING_FILED("its folders for logged and other mail are empty"),
  SOMETHING_FILED("{0} messages lie in its folders for logged and other mail"),
  CHOOSE_ANOTHER("Choose a mailbox that nothing was logged in, or move them elsewhere."),
  COPIES_COME("copies come in"),
  NO_COPY_CAME("no copy has come in so far"),
  RUN_SCRIPT("Run the script; rules can take an hour or more to work everywhere."),
  SETUP_IS("{0} is {1}"),
  SWITCH_NOW("mailtrail setup roll-over {0} --to {1} --confirm"),
  STAYS_REGISTERED("with the switch, the old mailbox stays registered"),
  WORKED_UNTIL_QUIET(
      "after the switch, the old mailbox is worked until it was quiet for" + " {0} days"),
  REGISTERED_AS("{0} is registered as {1}"),
  NOT_WORKED("not worked any more since {0}"),
  WORKED_ON("still worked; the last mail there at {0}, so not before {1}");

  private final String english;

  RollOverSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
