package org.mailtrail.graph.token;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.JsonStream;

/**
 * Who signed in. Its signature is not checked: it came straight from the platform over TLS (OpenID
 * Connect Core §3.1.3.7, 6).
 */
public final class IdToken implements FieldSink {
  private static final Duration LEEWAY = Duration.ofMinutes(5);

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Instant> times = new HashMap<>();
  private final Set<String> audiences = new HashSet<>();

  private IdToken() {}

  /** Reads it; empty when it cannot be read. */
  public static Optional<IdToken> read(@Nullable String token) {
    String[] parts = (token == null ? "" : token).split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.of(JsonStream.read(new ByteArrayInputStream(claims), new IdToken()));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void field(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      times.put(name, Instant.ofEpochSecond(json.getLongValue()));
    } else if (json.currentToken() == JsonToken.VALUE_STRING) {
      texts.put(name, json.getText());
    } else if (name.equals("aud") && json.isExpectedStartArrayToken()) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        audiences.add(json.getText());
      }
    }
  }

  /** Whether it was made for this client and this sign-in. */
  public boolean isFor(String clientId, @Nullable String nonce) {
    boolean isAudience = audiences.contains(clientId) || clientId.equals(texts.get("aud"));
    return isAudience && (nonce == null || nonce.equals(texts.get("nonce")));
  }

  /** Whether it is of now, give or take five minutes. */
  public boolean isOfNow(Clock clock) {
    Instant now = clock.instant();
    boolean hasBegun =
        Stream.of("iat", "nbf")
            .map(times::get)
            .noneMatch(time -> time != null && time.minus(LEEWAY).isAfter(now));
    Instant end = times.get("exp");
    return hasBegun && (end == null || !end.plus(LEEWAY).isBefore(now));
  }

  /** The account for programs: it stays when the person is renamed. */
  public String key() {
    String object = texts.get("oid");
    return object == null
        ? texts.get("iss") + "#" + texts.get("sub")
        : texts.get("tid") + "#" + object;
  }

  /** The account for people. */
  public Optional<String> user() {
    return Stream.of("preferred_username", "upn", "email", "sub")
        .map(texts::get)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }
}
