package org.mailtrail.web.site;

import org.mailtrail.application.log.desk.Refusal;

/** Answers where nothing is. */
public final class NotThere {
  private NotThere() {}

  /** A page that says that nothing is there, or that it is not shared. */
  public static Reply of(Visit visit, String where, Refusal refusal) {
    return refusal.code().equals("not-shared")
        ? new Reply.Trouble(
            403, visit.say("shared.not"), where, visit.say("shared.not.remedy"), refusal.code())
        : of(visit, where);
  }

  /** A page that says so. */
  public static Reply of(Visit visit, String where) {
    return new Reply.Trouble(404, visit.say("missing.what"), where, visit.say("missing.remedy"));
  }
}
