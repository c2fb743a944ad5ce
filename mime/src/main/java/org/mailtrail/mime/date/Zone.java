package org.mailtrail.mime.date;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Zones as mail writes them: by number, behind GMT or alone, or by the names of RFC 5322 §4.3. Any
 * other name is UTC there, for none of them means one zone everywhere.
 */
final class Zone {
  /** In lower case, white space made one blank. */
  static final String FORM =
      "(?:gmt|utc|ut)? ?[+-]\\d{1,2}:\\d{2}|(?:gmt|utc|ut)? ?[+-]\\d{1,4}|[a-z]+";

  private static final Pattern NUMBER = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?$");
  private static final int MINUTE = 60;

  /** Minutes east of Greenwich. */
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          east("EST", -5),
          east("EDT", -4),
          east("CST", -6),
          east("CDT", -5),
          east("MST", -7),
          east("MDT", -6),
          east("PST", -8),
          east("PDT", -7),
          east("AST", -4),
          east("ADT", -3));

  private Zone() {}

  private static Map.Entry<String, Integer> east(String name, int hours) {
    return Map.entry(name, hours * MINUTE);
  }

  /** Seconds east of Greenwich; 0 for none, and for one that nobody knows. */
  static long seconds(@Nullable String written) {
    if (written == null) {
      return 0;
    }
    Matcher number = NUMBER.matcher(written.replace(" ", ""));
    if (!number.find()) {
      return NAMES.getOrDefault(written.strip().toUpperCase(Locale.ROOT), 0) * 60L;
    }
    String minutes = number.group(3);
    long east =
        Integer.parseInt(number.group(2)) * 60L + (minutes == null ? 0 : Integer.parseInt(minutes));
    return number.group(1).equals("-") ? -east * 60 : east * 60;
  }
}
