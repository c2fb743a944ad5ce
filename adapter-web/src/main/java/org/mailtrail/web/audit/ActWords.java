package org.mailtrail.web.audit;

import java.util.List;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.look.Language;
import org.mailtrail.web.look.Words;

/** The acts of the audit trail in the visitor's language. */
public final class ActWords {
  private static final String PREFIX = "action.";

  private ActWords() {}

  /** An act in words; as it is named where there are none. */
  public static String of(Frame frame, String act) {
    String said = frame.say(PREFIX + act);
    return said.startsWith(PREFIX) ? act : said;
  }

  /** The acts for which there are words. */
  public static List<String> all() {
    return Words.in(Language.ENGLISH).keys().stream()
        .filter(key -> key.startsWith(PREFIX))
        .map(key -> key.substring(PREFIX.length()))
        .sorted()
        .toList();
  }
}
