package org.mailtrail.graph.platform;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.exchange.http.connection.Stranger;
import org.mailtrail.exchange.http.transport.Breaks;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.platform.PlatformRefusal.Kind;
import org.mailtrail.graph.telling.SignInSentence;

/**
 * MSAL's way to the network, for one conversation: only to the configured host, with time-outs and
 * without repetitions. Remembers the last refusal. MSAL is told of every refusal as an OAuth error,
 * scrubbed of what was sent, since it logs them and throttles by clocks of its own.
 */
public final class PlatformHttp implements IHttpClient {
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
  private static final int LONGEST_ANSWER = 1 << 20;
  private static final Duration SLOWER = Duration.ofSeconds(5);

  private final Platform platform;
  private volatile @Nullable PlatformRefusal refusal;
  private volatile @Nullable Duration lifetime;

  PlatformHttp(Platform platform) {
    this.platform = platform;
  }

  /** What the platform said to the last request, unless it said yes. */
  public Optional<PlatformRefusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** For how long the token serves that the platform has given, if it has given one. */
  public Optional<Duration> lifetime() {
    return Optional.ofNullable(lifetime);
  }

  @Override
  public IHttpResponse send(HttpRequest request) {
    Request.Builder wanted = new Request.Builder().url(platform.address(request.url()).toString());
    if (request.headers() != null) {
      request.headers().forEach(wanted::header);
    }
    String form = request.body();
    return send(wanted.method(request.httpMethod().name(), body(form)).build(), form);
  }

  /** Makes a request that is not MSAL's. */
  void send(Request request) {
    send(request, null);
  }

  private static @Nullable RequestBody body(@Nullable String form) {
    return form == null || form.isEmpty()
        ? null
        : RequestBody.create(form.getBytes(StandardCharsets.UTF_8), FORM);
  }

  private IHttpResponse send(Request request, @Nullable String form) {
    refusal = null;
    lifetime = null;
    try (Response response = platform.http().newCall(request).execute()) {
      byte[] body = response.peekBody(LONGEST_ANSWER).bytes();
      return response.code() == 200 && isWhole(body, form)
          ? accepted(response, body)
          : refused(read(response, body, Scrubber.of(form)));
    } catch (IOException broken) {
      return refused(
          Breaks.isUntrusted(broken)
              ? PlatformRefusal.of(Kind.UNTRUSTED, Phrase.nothing())
              : PlatformRefusal.of(Kind.UNREACHABLE, noAnswer(broken)));
    }
  }

  private static Phrase noAnswer(IOException broken) {
    if (broken instanceof Stranger stranger) {
      return SignInSentence.STRANGER_ANSWERS.with(stranger.seen(), stranger.advice());
    }
    return broken instanceof InterruptedIOException
        ? SignInSentence.PLATFORM_LATE.with()
        : SignInSentence.PLATFORM_BREAKS.with(broken.getClass().getSimpleName());
  }

  /** MSAL takes an answer without a token for an empty cache. */
  private boolean isWhole(byte[] body, @Nullable String form) {
    try {
      TokenBody tokens = JsonStream.read(new ByteArrayInputStream(body), new TokenBody());
      if (form == null || !form.contains("grant_type=")) {
        return true;
      }
      lifetime = tokens.hasToken() ? tokens.lifetime() : null;
      return tokens.hasToken();
    } catch (IOException other) {
      return false;
    }
  }

  private static PlatformRefusal read(Response response, byte[] body, Scrubber scrubber) {
    String status = String.valueOf(response.code());
    if (response.code() == 429) {
      return PlatformRefusal.throttled(seconds(response.header("Retry-After")));
    }
    if (response.code() >= 500) {
      return PlatformRefusal.of(Kind.UNREACHABLE, SignInSentence.PLATFORM_STATUS.with(status));
    }
    RefusalBody refused = refusalBody(body);
    return refused.isError()
        ? refused.refusal(scrubber)
        : PlatformRefusal.of(Kind.NOT_THE_PLATFORM, SignInSentence.ONLY_STATUS.with(status));
  }

  private static RefusalBody refusalBody(byte[] body) {
    try {
      return JsonStream.read(new ByteArrayInputStream(body), new RefusalBody());
    } catch (IOException noJson) {
      return new RefusalBody();
    }
  }

  private static Optional<Duration> seconds(@Nullable String retryAfter) {
    return Optional.ofNullable(retryAfter)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  private static IHttpResponse accepted(Response response, byte[] body) {
    HttpResponse accepted = new HttpResponse().statusCode(response.code());
    accepted.addHeaders(Map.copyOf(response.headers().toMultimap()));
    return accepted.body(new String(body, StandardCharsets.UTF_8));
  }

  /** RFC 8628 §3.5: MSAL knows how to wait, but not how to slow down. */
  private IHttpResponse refused(PlatformRefusal said) {
    if (said.error().equals("slow_down")) {
      pause();
      return refused(PlatformRefusal.oauth("authorization_pending", "", "", Optional.empty()));
    }
    refusal = said;
    HttpResponse refused = new HttpResponse().statusCode(400);
    refused.addHeaders(Map.of("Content-Type", List.of("application/json")));
    return refused.body(new String(json(said), StandardCharsets.UTF_8));
  }

  private void pause() {
    try {
      platform.pause().pause(SLOWER);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /** A sign-in was broken off; the thread stays interrupted. */
  public static ExchangeException interrupted(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new ExchangeException(
        ExchangeException.Kind.UNREACHABLE, SignInSentence.INTERRUPTED_SIGN_IN.with(), interrupted);
  }

  private static byte[] json(PlatformRefusal said) {
    return JsonStream.object(
        json -> {
          json.writeStringField("error", said.error().isEmpty() ? "no_answer" : said.error());
          json.writeStringField(
              "error_description", said.words().isSaid() ? said.words().toString() : "refused");
          if (!said.suberror().isEmpty()) {
            json.writeStringField("suberror", said.suberror());
          }
        });
  }
}
