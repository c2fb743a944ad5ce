package org.mailtrail.web.audit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.web.access.BrowserName;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.look.Language;
import org.mailtrail.web.look.Words;

/** The acts of the audit trail in the visitor's language. */
public final class ActWords {
  private static final String PREFIX = "action.";

  /** What somebody or something has, as acts write it down. */
  private static final Pattern OF =
      Pattern.compile("(entry|opportunity|user|salesperson) (\\S+)(?: (.+))?");

  /** A duration as setups write it down. */
  private static final Pattern LENGTH =
      Pattern.compile("PT(?:\\d{1,4}H)?(?:\\d{1,4}M)?\\d{1,6}S|PT\\d{1,6}[HM]");

  private ActWords() {}

  /** An act in words; as it is named where there are none. */
  public static String of(Frame frame, String act) {
    return or(frame, PREFIX + act, act);
  }

  private static String or(Frame frame, String key, String otherwise) {
    String said = frame.say(key);
    return said.equals(key) ? otherwise : said;
  }

  /** What was changed, in words; as it is named where there are none. */
  public static String setting(Frame frame, Change change) {
    Matcher of = OF.matcher(change.setting());
    return of.matches()
        ? frame.say("changed.of-" + of.group(1), of.group(2)) + part(frame, of.group(3))
        : or(frame, "changed." + change.setting(), change.setting());
  }

  private static String part(Frame frame, @Nullable String part) {
    if (part == null) {
      return "";
    }
    String word = part.replace(' ', '-');
    return " · " + or(frame, "changed." + word, or(frame, "change." + word, part));
  }

  /** From what to what; to what alone where there was nothing. */
  public static String course(Frame frame, Change change) {
    Matcher of = OF.matcher(change.setting());
    String what = of.matches() && of.group(3) != null ? of.group(3) : change.setting();
    String to = value(frame, what, change.to());
    return change.from().isEmpty() ? to : value(frame, what, change.from()) + " → " + to;
  }

  private static String value(Frame frame, String setting, String value) {
    return switch (setting) {
      case "interval" ->
          LENGTH.matcher(value).matches()
              ? frame.length(Duration.parse(value))
              : word(frame, setting, value);
      case "session" -> value.isEmpty() ? "–" : BrowserName.shown(frame, value);
      default -> word(frame, setting, value);
    };
  }

  private static String word(Frame frame, String setting, String value) {
    String key =
        switch (setting) {
          case "kind" -> "kind.";
          case "sign-in" -> "method.";
          case "enabled", "adaptive", "cancelled" -> "changed.is-";
          case "role", "evaluation", "unknown-people" -> setting + ".";
          case "message" -> "changed.message-";
          default -> "";
        };
    return value.isEmpty()
        ? "–"
        : key.isEmpty() ? value : or(frame, key + value.toLowerCase(Locale.ROOT), value);
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
