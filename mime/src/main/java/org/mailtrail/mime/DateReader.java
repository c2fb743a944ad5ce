package org.mailtrail.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the Date field as mail programs do: RFC 5322 §3.3 with the obsolete forms of §4.3, and
 * anything around it. A missing or unknown zone is UTC.
 */
final class DateReader {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("AST", -4),
          Map.entry("ADT", -3));
  private static final String TIME =
      "(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?\\s*(am|pm)?\\s*([+-]\\d{3,4}|[+-]\\d{2}:\\d{2}|[A-Za-z]+)?";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})[\\s-]+([A-Za-z]{3})[A-Za-z]*[.,]?[\\s-]+(\\d{1,4}),?\\s+" + TIME,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "([A-Za-z]{3})[A-Za-z]*\\s+(\\d{1,2}),?\\s+(?:(\\d{4}),?\\s+)?"
              + TIME
              + "(?:\\s+(\\d{4}))?",
          Pattern.CASE_INSENSITIVE);

  private DateReader() {}

  /** The instant; empty when the text names none. */
  static Optional<Instant> read(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.find()) {
      return instant(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3), dayFirst);
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.find()) {
      String year = monthFirst.group(3) != null ? monthFirst.group(3) : monthFirst.group(9);
      return year == null
          ? Optional.empty()
          : instant(monthFirst.group(2), monthFirst.group(1), year, monthFirst);
    }
    return Optional.empty();
  }

  private static Optional<Instant> instant(String day, String month, String year, Matcher time) {
    int monthNumber = MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
    try {
      return Optional.of(
          LocalDateTime.of(
                  year(year),
                  monthNumber,
                  Integer.parseInt(day),
                  hour(time),
                  Integer.parseInt(time.group(5)),
                  time.group(6) == null ? 0 : Math.min(59, Integer.parseInt(time.group(6))))
              .toInstant(ZoneOffset.UTC)
              .minusSeconds(offsetSeconds(time.group(8))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int hour(Matcher time) {
    int hour = Integer.parseInt(time.group(4));
    if (time.group(7) == null) {
      return hour;
    }
    return hour % 12 + (time.group(7).equalsIgnoreCase("pm") ? 12 : 0);
  }

  /** Two and three digits as in RFC 5322 §4.3, with the usual turn of the century at 69. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return year >= 100 || year > 68 ? 1900 + year : 2000 + year;
  }

  private static long offsetSeconds(String zone) {
    if (zone == null) {
      return 0;
    }
    String digits = zone.replace(":", "").replaceFirst("^([+-])(\\d{3})$", "$10$2");
    if (!digits.matches("[+-]\\d{4}")) {
      return ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0) * 3600L;
    }
    int sign = digits.charAt(0) == '-' ? -1 : 1;
    return sign
        * (Integer.parseInt(digits.substring(1, 3)) * 3600L
            + Integer.parseInt(digits.substring(3)) * 60L);
  }
}
