package org.mailtrail.web.site;

/** Answers where nothing is. */
public final class NotThere {
  private NotThere() {}

  /** A page that says so. */
  public static Reply of(Visit visit, String where) {
    return new Reply.Trouble(404, visit.say("missing.what"), where, visit.say("missing.remedy"));
  }
}
