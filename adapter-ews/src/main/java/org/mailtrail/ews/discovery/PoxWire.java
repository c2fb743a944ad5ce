package org.mailtrail.ews.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.mailtrail.ews.Credentials;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.Extent;
import org.mailtrail.ews.transport.SignIn;
import org.mailtrail.ews.transport.Wire;

/**
 * Asks single servers.
 *
 * @param http follows no redirects
 * @param answerTimeout for an answer
 */
public record PoxWire(HttpClient http, Duration answerTimeout) {
  private static final int MOST = 1 << 20;

  /** Where a server without credentials sends us; empty where it does not. */
  Optional<URI> signpost(URI server) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = send(request(server).GET().build());
    answer.body().close();
    return answer.statusCode() / 100 == 3 ? location(answer) : Optional.empty();
  }

  Reply ask(URI server, String address, Credentials credentials)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(server)
            .header("Authorization", SignIn.basic(credentials))
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(BodyPublishers.ofByteArray(PoxAnswer.question(address)))
            .build();
    HttpResponse<InputStream> answer = send(request);
    try (InputStream body = answer.body()) {
      return switch (answer.statusCode()) {
        case 401 -> Reply.refused(answer.headers());
        case 200 -> Reply.of(PoxAnswer.of(document(body)));
        case 301, 302, 303, 307, 308 -> Reply.elsewhere(location(answer));
        default -> Reply.nothing();
      };
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request)
      throws IOException, InterruptedException {
    return http.send(request, header -> Extent.PROPERTIES.body(answerTimeout));
  }

  private static Node document(InputStream body) throws IOException {
    return AnswerReader.document(new ByteArrayInputStream(body.readNBytes(MOST)));
  }

  private HttpRequest.Builder request(URI server) {
    return HttpRequest.newBuilder(server)
        .timeout(answerTimeout)
        .header("User-Agent", Wire.USER_AGENT);
  }

  private static Optional<URI> location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").flatMap(PoxAnswer::address);
  }

  /**
   * What a server did.
   *
   * @param refusal the head of the answer where it wants other credentials
   * @param answer what it says, if it says anything
   */
  record Reply(Optional<HttpHeaders> refusal, Optional<PoxAnswer> answer) {
    static Reply refused(HttpHeaders headers) {
      return new Reply(Optional.of(headers), Optional.empty());
    }

    static Reply nothing() {
      return new Reply(Optional.empty(), Optional.empty());
    }

    static Reply of(PoxAnswer answer) {
      return new Reply(Optional.empty(), Optional.of(answer));
    }

    static Reply elsewhere(Optional<URI> server) {
      return of(
          new PoxAnswer(
              Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), server));
    }
  }
}
