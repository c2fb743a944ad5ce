package org.mailtrail.application.setup.check;

import org.mailtrail.application.phrase.Sentence;

/** What checks say, and what to do about it. */
public enum CheckSentence implements Sentence {
  NOT_SET_UP("no mailbox {0} is set up"),
  SET_UP_FIRST("Set it up first."),
  NOTHING_MISSING("nothing is missing"),
  MISSING("{0} is missing"),
  ENTER_IT("Enter it."),
  COMMITTED("a transaction was committed"),
  TEMPLATE_THERE("there is a template {0}"),
  NO_TEMPLATE("there is no interaction template {0}"),
  NO_DEFAULT_WANTED("none is wanted"),
  LOGGED_UNDER("mail with unknown people is logged under {0}"),
  MAKE_TEMPLATE("Create the template, or set one that exists."),
  HOST_KNOWS("they are looked up in the host's own address book"),
  NOBODY_KNOWN("{0} salespeople, {1} contacts: nothing matches"),
  IMPORT_PEOPLE("Import salespeople and contacts."),
  NO_DOUBTS("{0} salespeople, {1} contacts, no doubts"),
  DOUBTS("{0}"),
  FIRST_DOUBTS("the first {0}: {1}"),
  NO_ADDRESS("{0} (not an address: {1})"),
  SEVERAL_SALESPEOPLE("{0} (several salespeople: {1})"),
  SEVERAL_CONTACTS("{0} (several contacts: {1})"),
  BOTH_SIDES("{0} (salesperson and contact: {1})"),
  CORRECT_ADDRESSES("Correct these addresses and check again."),
  NEVER_FLOWED("no such mail was ever logged"),
  FLOWED_LAST("the last such mail was logged at {0}"),
  FLOWS("such mail was logged at {0}"),
  SEND_A_MESSAGE(
      "Send a message in this direction; if it does not arrive, check the rule \"{0}\"."),
  PASSWORD_SENT("user and password are sent with each request"),
  TOKEN_EMPTY("the token is empty"),
  SIGN_IN_AGAIN("Sign in again."),
  SIGNED_IN("the account is signed in"),
  NO_FOLDER("no folder can be seen"),
  GIVE_ACCESS("Give the job's account full access to the mailbox."),
  FOLDERS("{0} folders can be seen"),
  READABLE("it can be read"),
  GOES_TO("logged mail goes to \"{0}\", other mail to \"{1}\""),
  MOVED("a message was made, moved and removed again"),
  NOT_TESTED("could not be tested: {0}"),
  WATCH_FIRST_PASS("Watch the first pass: mail must leave the intake."),
  NONE_WORKED("none is worked"),
  STILL_WORKED("{0} ({1}) is worked until it has been quiet for {2} days; {3} messages wait there"),
  STILL_WORKED_UNCOUNTED(
      "{0} ({1}) is worked until it has been quiet for {2} days; an unknown number of messages"
          + " wait there"),
  UNREADABLE_BEFORE("{0} ({1}) can no longer be read, and mail may lie there: {2}"),
  CLEAR_BEFORE(
      "{0}If nothing is left there, or it is the same mailbox by another name: setup clear {1}."),
  FIRST_SECRET_ENDS("the first secret ends at {0}"),
  NO_END_KNOWN("no end is known"),
  EXPIRED("{0} expired at {1}"),
  EXPIRES("{0} expires at {1}"),
  MAKE_SECRET("Make a new one at the identity platform and enter it."),
  NO_SERVER_TIME("the server does not say what time it is"),
  COMPARE_CLOCKS("Compare the clocks yourself."),
  CLOCK_DIFFERS("it differs from the server's by {0} s"),
  SET_CLOCK("Let a time service (NTP) set this machine's clock."),
  CHECK_LATER("Wait a moment and check again."),
  NOT_LOOKED_AT("not looked at, because of a failure above"),
  MEND_ABOVE("Mend that first, then check again."),
  OWN_FAULT("an unexpected {0} broke the check"),
  REPORT_FAULT("This is a fault of Mailtrail: report it with the log of this minute.");

  private final String english;

  CheckSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
