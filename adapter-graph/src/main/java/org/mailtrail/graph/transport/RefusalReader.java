package org.mailtrail.graph.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.mailtrail.exchange.http.patience.AskedPause;
import org.mailtrail.graph.json.ErrorBody;
import org.mailtrail.graph.json.JsonStream;

/** Understands answers that are no successes, whatever their bodies are. */
public final class RefusalReader {
  private static final int MOST_OF_A_BODY = 65_536;

  /** As long as Graph's own limits last; a wish for more is taken for a mistake. */
  private static final AskedPause ASKED = new AskedPause(Duration.ofMinutes(10));

  private static final Pattern CLAIMS = Pattern.compile("claims=\"([^\"]+)\"");

  private final Clock clock;

  RefusalReader(Clock clock) {
    this.clock = clock;
  }

  /** The refusal in a response of its own. */
  GraphRefusal read(Response response) {
    ErrorBody error = new ErrorBody();
    try {
      byte[] body = response.peekBody(MOST_OF_A_BODY).bytes();
      JsonStream.read(new ByteArrayInputStream(body), error);
    } catch (IOException noJson) {
      // an HTML page, an empty or a broken body: the status says enough
      error = new ErrorBody();
    }
    return new GraphRefusal(
        response.code(),
        error.code(),
        error.message(),
        Optional.ofNullable(response.header("request-id")).orElse(""),
        ASKED.retryAfter(response.header("Retry-After"), clock.instant()),
        claims(response.header("WWW-Authenticate")));
  }

  /** The refusal of one step in a batch. */
  public GraphRefusal ofStep(int status, ErrorBody error, @Nullable String retryAfter) {
    return new GraphRefusal(
        status,
        error.code(),
        error.message(),
        "",
        ASKED.retryAfter(retryAfter, clock.instant()),
        Optional.empty());
  }

  /** Continuous access evaluation: the claims are base64 in the challenge. */
  private static Optional<String> claims(@Nullable String challenge) {
    Matcher claims = CLAIMS.matcher(challenge == null ? "" : challenge);
    if (!claims.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new String(Base64.getDecoder().decode(claims.group(1)), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException plain) {
      return Optional.of(claims.group(1));
    }
  }
}
