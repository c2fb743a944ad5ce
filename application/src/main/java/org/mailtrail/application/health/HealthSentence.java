package org.mailtrail.application.health;

import org.mailtrail.application.phrase.Sentence;

/** What health says of troubles, and what to do about them. */
public enum HealthSentence implements Sentence {
  NOTHING_IS_ON("no mailbox is switched on"),
  START_LOGGING("Start logging."),
  NO_ANSWER_FROM("no answer yet from {0}"),
  THE_DATABASE("the database"),
  THE_SECRETS("the kept secrets"),
  THE_PASSES("the passes and jobs"),
  THE_OUTBOX("the outbox"),
  THE_LINKS("the links"),
  THE_CAPACITY("the capacity"),
  THE_NOTICES("the notices of mail"),
  THE_DECLARED("what the settings declare"),
  LOOK_AT_DATABASE("Ask again; if it stays, look at the database."),
  SECRET_EXPIRED("{0} expired at {1}"),
  SECRET_EXPIRES("{0} expires at {1}"),
  ENTER_SECRET("Make a new one and enter it."),
  NEVER_PASSED("no pass has come to its end so far"),
  LOOK_AT_PASSES("Look at the latest passes."),
  BACKLOG_GROWS("each of the last passes left more messages behind"),
  LOOK_AT_PENDING("Look at the ledger's pending messages."),
  REPEATED("messages that stay listed in the intake although Exchange has moved them: {0}"),
  MOVE_BY_HAND(
      "Look whether they lie there; what lies there in truth, move away and back by hand."),
  LAST_GOOD("the last good pass ended at {0}"),
  LAST_GOOD_TO_COME("the last good pass ended at {0}, which is still to come"),
  SET_CLOCKS("Set the clocks of all machines that run Mailtrail."),
  NO_JOB("logging is on, but no job is scheduled"),
  RESTART_JOB("Restart the job."),
  RUNS_BROKE("runs of the job that broke in a row before they could say why: {0}"),
  LOOK_AT_LOG("Look at the log."),
  NO_SIGN_OF_LIFE("the process at work gives no sign of life"),
  JOB_WAS_DUE("the job was due at {0}"),
  CHECK_PROCESS("Check that a Mailtrail process runs; then restart the job."),
  EXCHANGE_SILENT("no answer yet from Exchange, asked at {0}"),
  CHECK_SERVER("Ask again; if it stays, check that the server answers."),
  INTAKE_UNSEEN("the intake could not be looked into"),
  OLD_MAIL("a message waits in the intake since {0}"),
  LOOK_AT_PASSES_AND_PENDING("Look at the latest passes and at the ledger's pending messages."),
  LAST_CANARY_IN("inbound: the last canary that arrived was sent at {0}"),
  LAST_CANARY_OUT("outbound: the last canary that arrived was sent at {0}"),
  CANARY_AWAITED_IN("inbound: no canary has arrived so far; it is missed from {0} on"),
  CANARY_AWAITED_OUT("outbound: no canary has arrived so far; it is missed from {0} on"),
  NO_CANARY_IN("inbound: no canary has arrived so far"),
  NO_CANARY_OUT("outbound: no canary has arrived so far"),
  CHECK_CANARIES("Check that canaries are sent; then check the mail flow rules."),
  NOT_TOLD("{0} cannot be told since {1}: {2}"),
  GIVEN_UP("{0} cannot be told since {1}: {2}; given up"),
  TRIED_AGAIN("Mend that; it is tried again by itself."),
  REPLAY("Mend that, then replay {0}."),
  LINKS_GONE("entries whose message is gone: {0}, {1} more than before"),
  LOOK_AT_GONE(
      "Look which they are: mailtrail links gone. Where a retention policy or a person has removed"
          + " them on purpose, dismiss this."),
  MAIL_NOT_TOLD("Exchange does not tell of mail that comes: {0}"),
  CHECK_PUSH_ADDRESS(
      "Mail is seen at the interval meanwhile. Check that Exchange reaches mailtrail.push.address;"
          + " it is tried again every ten minutes."),
  SERVICE_STARTS("the service is starting"),
  SERVICE_OPENS("Wait; it is being opened."),
  BEING_CHECKED("no answer yet: it is checked"),
  NOT_SWITCHED_ON("logging is declared, but could not be switched on: {0} {1}");

  private final String english;

  HealthSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
