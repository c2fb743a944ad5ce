package org.mailtrail.graph.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.json.ErrorBody;
import org.mailtrail.graph.json.JsonStream;

/** Understands answers that are no successes, whatever their bodies are. */
public final class RefusalReader {
  private static final int MOST_OF_A_BODY = 65_536;

  /** As long as Graph's own limits last; a wish for more is taken for a mistake. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private static final Pattern CLAIMS = Pattern.compile("claims=\"([^\"]+)\"");

  private final Clock clock;

  RefusalReader(Clock clock) {
    this.clock = clock;
  }

  /** The refusal in a response of its own. */
  Refusal read(Response response) {
    ErrorBody error = new ErrorBody();
    try {
      byte[] body = response.peekBody(MOST_OF_A_BODY).bytes();
      JsonStream.read(new ByteArrayInputStream(body), error);
    } catch (IOException noJson) {
      // an HTML page, an empty or a broken body: the status says enough
      error = new ErrorBody();
    }
    return new Refusal(
        response.code(),
        error.code(),
        response.isRedirect() ? elsewhere(response) : error.message(),
        Optional.ofNullable(response.header("request-id")).orElse(""),
        retryAfter(response.header("Retry-After")),
        claims(response.header("WWW-Authenticate")));
  }

  private static String elsewhere(Response response) {
    HttpUrl target = response.request().url().resolve(response.header("Location", ""));
    return "it points to "
        + (target == null ? "nothing" : target.host())
        + ", where no token is sent; a network's sign-in page may be in the way";
  }

  /** The refusal of one step in a batch. */
  public Refusal ofStep(int status, ErrorBody error, @Nullable String retryAfter) {
    return new Refusal(
        status, error.code(), error.message(), "", retryAfter(retryAfter), Optional.empty());
  }

  /** RFC 9110 §10.2.3: seconds, or a date. */
  private Optional<Duration> retryAfter(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String text = value.strip();
    try {
      Duration pause =
          text.chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(seconds(text))
              : Duration.between(clock.instant(), date(text).toInstant());
      return Optional.of(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  private static long seconds(String digits) {
    return digits.length() > 9 ? LONGEST_PAUSE.toSeconds() : Long.parseLong(digits);
  }

  private static ZonedDateTime date(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  /** Continuous access evaluation: the claims are base64 in the challenge. */
  private static Optional<String> claims(@Nullable String challenge) {
    Matcher claims = CLAIMS.matcher(challenge == null ? "" : challenge);
    if (!claims.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new String(
              Base64.getDecoder().decode(claims.group(1)),
              java.nio.charset.StandardCharsets.UTF_8));
    } catch (IllegalArgumentException plain) {
      return Optional.of(claims.group(1));
    }
  }
}
