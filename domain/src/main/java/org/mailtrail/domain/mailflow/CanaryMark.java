package org.mailtrail.domain.mailflow;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.domain.interaction.InformationFlow;

/**
 * The subject of a canary: a message that is sent only to see whether the mail flow rules work. It
 * carries the time at which it was sent, so that its arrival measures the way.
 *
 * @param flow the direction, and so the rule, that it tries
 * @param sentAt when, to the second
 */
public record CanaryMark(InformationFlow flow, Instant sentAt) {
  private static final Pattern SUBJECT =
      Pattern.compile("Mailtrail canary (inbound|outbound) (\\d{4}-\\S{14}Z)");

  /** Drops what is finer than a second. */
  public CanaryMark {
    sentAt = sentAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The mark in a subject; an answer to a canary, or a forwarded one, is not a canary. */
  public static Optional<CanaryMark> parse(String subject) {
    Matcher matcher = SUBJECT.matcher(subject.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      InformationFlow flow = InformationFlow.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
      return Optional.of(new CanaryMark(flow, Instant.parse(matcher.group(2))));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  /** The whole subject. */
  public String subject() {
    return "Mailtrail canary " + flow.name().toLowerCase(Locale.ROOT) + " " + sentAt;
  }
}
