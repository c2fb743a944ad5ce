package org.mailtrail.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The written conversation of the demo: some hundred messages over two weeks, dated so that they
 * end on the last Monday before today.
 */
public final class DemoConversation {
  private static final String RESOURCE = "conversation.txt";

  /** It begins on a Monday and ends on the second one after it. */
  private static final int DAYS = 15;

  private DemoConversation() {}

  /** A message and when it is sent. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
  public record Mail(Instant at, byte[] raw) {}

  /** All messages, in the order in which they are sent. */
  public static List<Mail> before(Instant now) {
    LocalDate monday =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .minusDays(DAYS)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Mail> mails = new ArrayList<>();
    for (String block : text(RESOURCE).split("(?m)^@ ", -1)) {
      if (!block.isBlank()) {
        mails.add(mail(block, monday));
      }
    }
    mails.sort(Comparator.comparing(Mail::at));
    return mails;
  }

  /** The first line holds day and time; the rest is the message without its date. */
  private static Mail mail(String block, LocalDate monday) {
    int end = block.indexOf('\n');
    String[] when = block.substring(0, end).strip().split(" ", -1);
    ZonedDateTime at =
        monday
            .plusDays(Integer.parseInt(when[0]))
            .atTime(LocalTime.parse(when[1]))
            .atZone(ZoneOffset.UTC);
    String message =
        "Date: "
            + DateTimeFormatter.RFC_1123_DATE_TIME.format(at)
            + "\n"
            + block.substring(end + 1).stripTrailing()
            + "\n";
    return new Mail(at.toInstant(), message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  public static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(DemoConversation.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("the demo's mail cannot be read", broken);
    }
  }
}
