package org.mailtrail.mime.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.mime.text.EncodedWords;

/**
 * Reads the Date field as mail programs do: RFC 5322 §3.3 with the obsolete forms of §4.3, ISO
 * 8601, and anything around it. A missing or unknown zone is UTC.
 */
public final class DateReader {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String CLOCK =
      "(?<hour>\\d{1,2}) ?[:.] ?(?<minute>\\d{1,2})(?: ?[:.] ?(?<second>\\d{1,2})(?:[.,]\\d++)?)?"
          + "(?: ?(?<half>[ap]m))?";
  private static final String ZONE = "(?: ?(?<zone>" + Zone.FORM + "))?";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<day>\\d{1,2})(?:[ -]+|\\. )(?<month>[a-z]{3})[a-z]*[.,]?[ -]+(?<year>\\d{1,4}),? "
              + CLOCK
              + ZONE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<month>[a-z]{3})[a-z]* (?<day>\\d{1,2}),? (?:(?<year>\\d{4}),? )?"
              + CLOCK
              + "(?: ?(?<zone>(?!\\d{4}\\b)"
              + Zone.FORM
              + "))?(?: (?<late>\\d{4})(?: (?<last>"
              + Zone.FORM
              + "))?)?");
  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})[-/](?<month>\\d\\d)[-/](?<day>\\d\\d)(?: [a-z]{3})?[t ]" + CLOCK + ZONE);
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");

  /** No date is longer; what is would cost more than it is worth. */
  private static final int LONGEST = 300;

  private DateReader() {}

  /** The instant; empty when the text names none. */
  public static Optional<Instant> read(String text) {
    String plain = plain(text);
    for (Pattern form : List.of(ISO, DAY_FIRST)) {
      Matcher found = form.matcher(plain);
      if (found.find()) {
        return instant(found, found.group("year"), found.group("zone"));
      }
    }
    return monthFirst(MONTH_FIRST.matcher(plain));
  }

  /** The year may stand behind the time, and the zone behind the year. */
  private static Optional<Instant> monthFirst(Matcher form) {
    if (!form.find()) {
      return Optional.empty();
    }
    String year = form.group("year") == null ? form.group("late") : form.group("year");
    String zone = form.group("zone") == null ? form.group("last") : form.group("zone");
    return year == null ? Optional.empty() : instant(form, year, zone);
  }

  private static String plain(String text) {
    String start = text.substring(0, Math.min(LONGEST, text.length()));
    String bare = HeaderFields.withoutComments(EncodedWords.decode(start));
    return SPACE.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static Optional<Instant> instant(Matcher parts, String year, @Nullable String zone) {
    String second = parts.group("second");
    try {
      return Optional.of(
          LocalDateTime.of(
                  year(year),
                  month(parts.group("month")),
                  Integer.parseInt(parts.group("day")),
                  hour(parts),
                  Integer.parseInt(parts.group("minute")),
                  second == null ? 0 : Math.min(59, Integer.parseInt(second)))
              .toInstant(ZoneOffset.UTC)
              .minusSeconds(Zone.seconds(zone)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int month(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : MONTHS.indexOf(written) + 1;
  }

  private static int hour(Matcher parts) {
    int hour = Integer.parseInt(parts.group("hour"));
    if (parts.group("half") == null) {
      return hour;
    }
    return hour % 12 + (parts.group("half").equals("pm") ? 12 : 0);
  }

  /** Two and three digits as in RFC 5322 §4.3, which turns the century at 50. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return year >= 100 || year > 49 ? 1900 + year : 2000 + year;
  }
}
