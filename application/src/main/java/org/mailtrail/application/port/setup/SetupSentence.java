package org.mailtrail.application.port.setup;

import org.mailtrail.application.phrase.Sentence;

/** What is said against a setup, and what to do about it. */
public enum SetupSentence implements Sentence {
  REFUSED_SETTING("{0}: {1}. {2}"),
  NOBODY_SETS_UP("no mailbox {0} is set up"),
  CHECK_OR_SET_UP("Check the name, or set it up first."),
  IS_NOT_SET_UP("is not set up"),
  CHECK_NAME("Check the name, or set it up."),
  LOCKED_WHILE_ON("cannot be changed while logging is on"),
  STOP_FIRST("Stop logging first, then try again."),
  OVERTAKEN("somebody else has changed the setup meanwhile"),
  LOOK_AGAIN("Look at it and try again."),
  NO_JOB_SCHEDULED("no job is scheduled"),
  START_FIRST("Start logging first."),
  IS_OFF("logging is off"),
  START_INSTEAD("Start logging instead."),
  IS_MISSING("is missing"),
  ENTER_VALUE("Enter it."),
  NO_WEB_ADDRESS("is no web address"),
  NO_HTTPS("is not HTTPS"),
  WRITE_LIKE("Write it like {0}."),
  NO_PASSWORD_ONLINE("Exchange Online takes no password"),
  PASSWORD_ON_PREMISES("Exchange on-premises takes a password"),
  CHOOSE_WAY("Choose a way to sign in that belongs to the kind of Exchange."),
  NEITHER_HTTPS_NOR_HERE("is neither HTTPS nor on this machine"),
  USE_LOOPBACK("Use the suggested {0} or an https address."),
  UNKNOWN_SIGN_IN("This answer belongs to no sign-in that was begun here. Begin again."),
  NO_TOKENS("this account does not sign in for tokens"),
  CHANGE_PASSWORD("Change its password or token instead."),
  SAME_AS_OF("the mailbox of {0} at {1} is the one of {2}"),
  SAME_AS_BEFORE("the mailbox of {0} at {1} is the one {2}, which {3} had before"),
  SET_UP_ONCE("Set each mailbox up once: give another address, or clear one of the two."),
  NAME_WAS("{0} is what {1} had before"),
  CHOOSE_NAME("Choose another name."),
  STILL_AT_WORK("a pass is still at work on {0}"),
  WAIT_FOR_END("Wait until it has ended, then try again."),
  DIVIDED_BY_MONTHS(
      "the storage among public folders is divided by months and never full as a whole"),
  LEAVE_IT("Leave it as it is."),
  IS_ALREADY("{0} is {1} already"),
  NOTHING_TO_DO("Nothing is to be done."),
  TEMPLATE_MISSING("there is no interaction template {0}"),
  CREATE_TEMPLATE("Create the template, or set one that exists."),
  CONTACT_MISSING("there is no contact {0}"),
  CONTACT_BLOCKED("mail with the contact {0} may not be logged"),
  NAME_CONTACT("Name a contact that exists and is not blocked, or create it first."),
  NOBODY_SERVES("mailbox {0} is {1}, which nothing here serves"),
  PLUG_IN("Plug its adapter in: Mailtrail.builder().exchange(…)."),
  NOBODY_SEARCHES("nothing that is plugged in can search for a server"),
  WRITE_SERVER("Write the address of the server, or plug in the adapter for EWS."),
  NOBODY_SIGNS_IN("nothing that is plugged in signs accounts in"),
  PLUG_IN_ONLINE("Plug in the adapter for Exchange Online: Mailtrail.builder().exchange(…)."),
  CANNOT_LISTEN("cannot listen on {0}"),
  CHOOSE_PORT("Choose a free port, or write off."),
  TOO_SHORT("is too short"),
  BELOW_ZERO("is below zero"),
  SET_OR_MORE("Set it to {0} or more."),
  COUNT_NOTHING("Set it to 0 to count nothing.");

  private final String english;

  SetupSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
