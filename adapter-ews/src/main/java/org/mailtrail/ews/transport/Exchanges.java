package org.mailtrail.ews.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.ews.Credentials;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.ews.soap.Node;

/** Single requests and their answers over HTTP. Usable by several threads. */
public final class Exchanges {
  private static final int MOST_OF_A_REFUSAL = 65_536;
  private static final int MOST_OF_A_REST = 16_384;
  private final Wire wire;
  private final SignIn signIn;
  private final ServerTime time;
  private final Counters counters;

  /** Requests that sign in by themselves. */
  public Exchanges(Wire wire, SignIn signIn, ServerTime time, Counters counters) {
    this.wire = wire;
    this.signIn = signIn;
    this.time = time;
    this.counters = counters;
  }

  /** The body of an answer that has the status of a success. */
  InputStream body(Call call, byte[] envelope, Extent extent) throws IOException, RefusedException {
    Credentials credentials = signIn.credentials(call.what());
    counters.sent();
    HttpResponse<InputStream> answer = post(call, envelope, credentials, extent);
    Optional<ExchangeException> stranger = Between.of(answer, call, host());
    if (stranger.isEmpty() && answer.statusCode() / 100 == 2) {
      time.seen(answer.headers());
      return answer.body();
    }
    try (InputStream body = answer.body()) {
      if (stranger.isPresent()) {
        throw stranger.get();
      }
      time.seen(answer.headers());
      if (answer.statusCode() == 401) {
        throw signIn.refused(credentials, answer.headers(), call.what());
      }
      throw new RefusedException(refusal(answer, body));
    }
  }

  /** The server, as a person knows it. */
  String host() {
    return wire.endpoint().getAuthority();
  }

  /** Reads what follows the last element, so that the connection can be used again. */
  void finish(InputStream body) throws IOException {
    body.readNBytes(MOST_OF_A_REST);
  }

  private HttpResponse<InputStream> post(
      Call call, byte[] envelope, Credentials credentials, Extent extent) throws IOException {
    try {
      return wire.post(call, Wire.body(call, envelope), credentials, extent);
    } catch (InterruptedException interrupted) {
      throw Waiting.interrupted(call.what(), interrupted);
    }
  }

  private Refusal refusal(HttpResponse<InputStream> answer, InputStream body) {
    int status = answer.statusCode();
    Optional<Duration> retryAfter =
        answer
            .headers()
            .firstValue("Retry-After")
            .flatMap(text -> AskedPause.retryAfter(text, time.here()));
    Refusal refusal = Refusal.ofStatus(status, retryAfter);
    try {
      byte[] start = body.readNBytes(MOST_OF_A_REFUSAL);
      Node document = AnswerReader.document(new ByteArrayInputStream(start));
      return document
          .anywhere("Fault")
          .map(fault -> Refusal.ofFault(status, fault))
          .filter(fault -> !fault.code().isEmpty())
          .orElse(refusal);
    } catch (IOException noSoap) {
      // an HTML page, an empty or a broken body: the status says enough
      return refusal;
    }
  }
}
