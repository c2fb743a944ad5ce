package org.mailtrail.web.site;

import org.mailtrail.application.log.desk.Refusal;

/** Says a refusal in the visitor's language, or as the use case says it. */
public final class RefusalWords {
  private RefusalWords() {}

  /** What is refused and what to do, as sentences. */
  public static String of(Visit visit, Refusal refusal) {
    String key = "refused." + refusal.code();
    String words = visit.say(key);
    return words.equals(key) ? refusal.toString() : words;
  }
}
