package org.mailtrail.web.look;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.mailtrail.application.phrase.Phrase;

/** Writes times for one visitor. */
public final class Times {
  private static final long MINUTES_AN_HOUR = 60;

  private final Words words;
  private final ZoneId zone;
  private final Clock clock;

  /** Times in this language and zone. */
  public Times(Words words, ZoneId zone, Clock clock) {
    this.words = words;
    this.zone = zone;
    this.clock = clock;
  }

  /** A time, short and exact. */
  public Moment moment(Instant at) {
    return new Moment(at.toString(), format("yyyy-MM-dd HH:mm:ss zzz", at), shown(at));
  }

  /** When the day begins. */
  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The time of day. */
  String clock(Instant at) {
    return format("HH:mm", at);
  }

  ZoneId zone() {
    return zone;
  }

  /** It begins a sentence, and so with a capital letter in every language. */
  String month(YearMonth month) {
    boolean isThisYear = month.getYear() == clock.instant().atZone(zone).getYear();
    String name =
        DateTimeFormatter.ofPattern(isThisYear ? "LLLL" : "LLLL yyyy", words.language().locale())
            .format(month);
    return name.substring(0, 1).toUpperCase(words.language().locale()) + name.substring(1);
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM", words.language().locale()).format(day);
  }

  /** What is shorter than a minute is told as one. */
  String span(Duration length) {
    if (length.toHours() == 0) {
      return words.say("time.mins", Math.max(1, length.toMinutes()));
    }
    return length.toDays() == 0
        ? words.say("time.hours-mins", length.toHours(), length.toMinutesPart())
        : words.say("time.days-hours", length.toDays(), length.toHoursPart());
  }

  private String shown(Instant at) {
    long minutes = Duration.between(at, clock.instant()).toMinutes();
    if (minutes >= 0 && minutes < MINUTES_AN_HOUR) {
      return minutes == 0 ? words.say("time.now") : words.say("time.minutes", minutes);
    }
    return shownByDay(at);
  }

  private String shownByDay(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime today = clock.instant().atZone(zone);
    if (local.toLocalDate().equals(today.toLocalDate())) {
      return words.say("time.today", format("HH:mm", at));
    }
    if (local.toLocalDate().equals(today.toLocalDate().minusDays(1))) {
      return words.say("time.yesterday", format("HH:mm", at));
    }
    return format(local.getYear() == today.getYear() ? "d MMM HH:mm" : "d MMM yyyy", at);
  }

  private String format(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, words.language().locale()).format(at.atZone(zone));
  }

  /** What stands in a phrase: times exactly, phrases in this language, many after one another. */
  Object told(Object value) {
    if (value instanceof Instant at) {
      return moment(at).exact();
    }
    if (value instanceof Phrase phrase) {
      return words.told(phrase, this);
    }
    return value instanceof List<?> many
        ? many.stream().map(this::told).map(Object::toString).collect(Collectors.joining("; "))
        : value instanceof Number ? value : value.toString();
  }

  /** How long something took or takes. */
  public String length(Duration length) {
    long seconds = length.toSeconds();
    if (seconds < 1) {
      return words.say("time.millis", length.toMillis());
    }
    if (seconds < 120) {
      return words.say("time.seconds", seconds);
    }
    return words.say("time.mins", length.toMinutes());
  }
}
