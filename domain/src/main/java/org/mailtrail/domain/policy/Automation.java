package org.mailtrail.domain.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.message.Traits;

/**
 * The kinds of mail that no person wrote for the recipient. What merely asks others not to answer
 * ({@code X-Auto-Response-Suppress}) or guards against loops ({@code X-Loop}) does not tell who
 * wrote, and is not looked at.
 */
public enum Automation {
  /** Vacation notes and other answers of a machine (RFC 3834). */
  AUTO_REPLY,
  /** Delivery and read reports (RFC 3464, RFC 8098). */
  REPORT,
  /** Mailing lists and bulk mail (RFC 2919, RFC 2369). */
  BULK,
  /** What offers to be unsubscribed from and shows no other sign of bulk mail (RFC 2369 §3.2). */
  NEWSLETTER,
  /** Answers to meeting requests (RFC 6047). */
  CALENDAR_RESPONSE;

  /** So much of a Content-Type is looked at; no program writes more. */
  private static final int LONGEST_TYPE = 10_000;

  /** So much of a field is told. */
  private static final int LONGEST_SIGN = 200;

  private static final Set<String> MACHINE_PRECEDENCE = Set.of("auto_reply", "auto-reply");
  private static final List<String> MARKS_OF_RESPONDERS =
      List.of("X-Autoreply", "X-AutoReply-From", "X-Autorespond", "X-Autoresponder");

  /** The one value of Auto-Submitted that a person's program writes (RFC 3834 §5). */
  private static final String BY_A_PERSON = "no";

  private static final Set<String> NOTHING =
      Set.of("no", "n", "none", "false", "f", "off", "never", "disabled", "0");
  private static final Pattern ROUND_TYPE =
      Pattern.compile("^[\\s\"']*+([\\w.+-]++)\\s*+/\\s*+([\\w.+-]++)[\"']?");

  /**
   * Some programs send what a report is made of without its cover (RFC 3464, 3886, 5965, 6533,
   * 8098).
   */
  private static final Pattern REPORT_TYPE =
      Pattern.compile(
          "^(?:multipart/report|message/(?:(?:global-)?(?:delivery-status|disposition-notification)"
              + "|feedback-report|tracking-status))(?![\\w.+-])");

  /** What an empty path may be wrapped in (RFC 5321 §4.5.5: nothing but brackets). */
  private static final Pattern ROUND_PATH = Pattern.compile("[<>\"';,\\s\\p{Z}\\p{Cf}]++");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");

  private static final Pattern ANSWER_TYPE =
      Pattern.compile(
          "^text/calendar(?![\\w.+-]).*;\\s*method\\s*=[\\s\"']*(reply|counter|declinecounter)(?![\\w-])",
          Pattern.DOTALL);

  /** The first kind that the traits show; empty for mail that a person wrote. */
  public static Optional<Automation> of(Traits traits) {
    HeaderFields headers = traits.headers();
    if (isReport(headers)) {
      return Optional.of(REPORT);
    }
    if (traits.calendarResponse() || hasPart(headers, ANSWER_TYPE)) {
      return Optional.of(CALENDAR_RESPONSE);
    }
    if (isAutoReply(headers)) {
      return Optional.of(AUTO_REPLY);
    }
    if (traits.isBulk()) {
      return Optional.of(BULK);
    }
    return headers.words("List-Unsubscribe").isEmpty() ? Optional.empty() : Optional.of(NEWSLETTER);
  }

  /** The header fields each of which by itself shows the kind; none where Exchange alone tells. */
  public static List<String> signs(Traits traits) {
    Optional<Automation> kind = of(traits);
    HeaderFields headers = traits.headers();
    return HeaderFields.RELEVANT.stream()
        .sorted()
        .flatMap(name -> headers.all(name).stream().map(value -> Map.entry(name, value)))
        .filter(field -> kind.equals(of(alone(field))))
        .map(field -> shortened(field.getKey() + ": " + field.getValue()))
        .toList();
  }

  private static Traits alone(Map.Entry<String, String> field) {
    HeaderFields one = HeaderFields.none().with(field.getKey(), field.getValue());
    return new Traits(false, Sensitivity.NORMAL, false, one);
  }

  private static String shortened(String sign) {
    return sign.length() > LONGEST_SIGN ? sign.substring(0, LONGEST_SIGN) + "…" : sign;
  }

  private static boolean isReport(HeaderFields headers) {
    return hasPart(headers, REPORT_TYPE)
        || !headers.words("X-Failed-Recipients").isEmpty()
        || headers.all("Return-Path").stream().anyMatch(Automation::isNullPath);
  }

  /** Some programs leave the brackets out, some write them twice or put a space into them. */
  private static boolean isNullPath(String path) {
    return ROUND_PATH.matcher(HeaderFields.withoutComments(path)).replaceAll("").isEmpty();
  }

  /** Whether a part of this type is a report, or what one is made of. */
  public static boolean isReportType(String contentType) {
    return REPORT_TYPE.matcher(plainType(contentType)).find();
  }

  private static boolean hasPart(HeaderFields headers, Pattern type) {
    return headers.all("Content-Type").stream()
        .map(Automation::plainType)
        .anyMatch(value -> type.matcher(value).find());
  }

  /**
   * A Content-Type as it is compared: in lower case, without comments and what stands round it; of
   * quoted values those that look like other parameters ({@code name="x; method=reply"}) are
   * emptied.
   */
  public static String plainType(String contentType) {
    String start = contentType.substring(0, Math.min(contentType.length(), LONGEST_TYPE));
    String bare = HeaderFields.withoutComments(start).strip().toLowerCase(Locale.ROOT);
    String plain = ROUND_TYPE.matcher(bare).replaceFirst("$1/$2");
    return QUOTED
        .matcher(plain)
        .replaceAll(
            value -> value.group().indexOf(';') < 0 ? Matcher.quoteReplacement(value.group()) : "");
  }

  private static boolean isAutoReply(HeaderFields headers) {
    return headers.words("Auto-Submitted").stream().anyMatch(word -> !word.equals(BY_A_PERSON))
        || MARKS_OF_RESPONDERS.stream().anyMatch(name -> says(headers, name))
        || headers.words("Precedence").stream().anyMatch(MACHINE_PRECEDENCE::contains);
  }

  /** Programs that made a field up themselves deny it in many a way. */
  private static boolean says(HeaderFields headers, String name) {
    return headers.words(name).stream().anyMatch(word -> !NOTHING.contains(word));
  }
}
