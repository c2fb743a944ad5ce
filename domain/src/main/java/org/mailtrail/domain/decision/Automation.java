package org.mailtrail.domain.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.domain.message.HeaderFields;
import org.mailtrail.domain.message.Traits;

/** The kinds of mail that no person wrote for the recipient. */
public enum Automation {
  /** Vacation notes and other answers of a machine (RFC 3834, MS-OXCMAIL). */
  AUTO_REPLY,
  /** Delivery and read reports (RFC 3464, RFC 8098). */
  REPORT,
  /** Mailing lists, newsletters (RFC 2919, RFC 2369). */
  BULK,
  /** Answers to meeting requests (RFC 6047). */
  CALENDAR_RESPONSE;

  private static final Set<String> MACHINE_PRECEDENCE = Set.of("auto_reply", "auto-reply");

  /** The first kind that the traits show; empty for mail that a person wrote. */
  public static Optional<Automation> of(Traits traits) {
    HeaderFields headers = traits.headers();
    if (isReport(headers)) {
      return Optional.of(REPORT);
    }
    if (traits.calendarResponse() || isCalendarResponse(headers)) {
      return Optional.of(CALENDAR_RESPONSE);
    }
    if (isAutoReply(headers)) {
      return Optional.of(AUTO_REPLY);
    }
    return traits.isBulk() ? Optional.of(BULK) : Optional.empty();
  }

  private static boolean isReport(HeaderFields headers) {
    return contentType(headers).startsWith("multipart/report")
        || headers.has("X-Failed-Recipients")
        || headers.all("Return-Path").stream().anyMatch(path -> path.replace(" ", "").equals("<>"));
  }

  private static boolean isCalendarResponse(HeaderFields headers) {
    String type = contentType(headers).replace("\"", "").replace(" ", "");
    return type.startsWith("text/calendar")
        && (type.contains("method=reply") || type.contains("method=counter"));
  }

  private static boolean isAutoReply(HeaderFields headers) {
    return headers.all("Auto-Submitted").stream().anyMatch(Automation::saysAutomatic)
        || headers.all("X-Auto-Response-Suppress").stream().anyMatch(Automation::suppresses)
        || headers.all("Precedence").stream()
            .map(Automation::lower)
            .anyMatch(MACHINE_PRECEDENCE::contains)
        || headers.has("X-Autoreply")
        || headers.has("X-Autorespond");
  }

  /** {@code Auto-Submitted: no} is what a person's program writes (RFC 3834 §5). */
  private static boolean saysAutomatic(String value) {
    return !value.isBlank() && !lower(value).startsWith("no");
  }

  private static boolean suppresses(String value) {
    return !value.isBlank() && !lower(value).equals("none");
  }

  private static String contentType(HeaderFields headers) {
    return lower(headers.first("Content-Type").orElse(""));
  }

  private static String lower(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
