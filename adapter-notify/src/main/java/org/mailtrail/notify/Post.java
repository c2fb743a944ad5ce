package org.mailtrail.notify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.outbox.Courier.Receipt;

/**
 * Posts JSON: one request with a deadline over all of it, no redirects followed, no more read of
 * the answer than its status.
 */
final class Post {
  private static final int GONE = 410;
  private static final int HUNDRED = 100;
  private static final int SUCCESS = 2;
  private static final int REDIRECT = 3;

  private final Supplier<SSLContext> trust;
  private final Frontier frontier;
  private final Duration deadline;
  private @Nullable HttpClient client;

  Post(Supplier<SSLContext> trust, Frontier frontier, Duration deadline) {
    this.trust = trust;
    this.frontier = frontier;
    this.deadline = deadline;
  }

  /** Made when first something is sent: most commands tell nobody anything. */
  private synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .sslContext(trust.get())
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(deadline)
              .version(HttpClient.Version.HTTP_1_1)
              .build();
      client = made;
    }
    return made;
  }

  /** Tells nothing of the address but its host: the rest of it may be a secret. */
  Receipt json(URI address, Map<String, String> headers, String body) {
    var hindrance = frontier.hindrance(address);
    if (hindrance.isPresent()) {
      return Receipt.failed(hindrance.get().with());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(deadline)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Mailtrail")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    return sent(request.build());
  }

  /** The client's own deadline ends with the head of the answer. */
  private Receipt sent(HttpRequest request) {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client().sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      return told(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException silent) {
      answer.cancel(true);
      return silent(request);
    } catch (ExecutionException broken) {
      return told(request, Objects.requireNonNull(broken.getCause()));
    } catch (InterruptedException ended) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Receipt.failed(NotifySentence.TOLD_TO_STOP.with());
    }
  }

  private Receipt silent(HttpRequest request) {
    return Receipt.failed(
        NotifySentence.RECEIVER_SILENT.with(
            request.uri().getHost(), String.valueOf(deadline.toSeconds())));
  }

  private Receipt told(HttpRequest request, Throwable broken) {
    String host = request.uri().getHost();
    if (broken instanceof HttpTimeoutException) {
      return silent(request);
    }
    if (broken instanceof SSLException) {
      return Receipt.failed(NotifySentence.RECEIVER_NOT_TRUSTED.with(host));
    }
    if (broken instanceof IOException) {
      return Receipt.failed(NotifySentence.RECEIVER_NOT_REACHED.with(host));
    }
    throw new IllegalStateException("a request broke otherwise", broken);
  }

  /** What else it says is left unread; that ends its connection. */
  private static Receipt told(HttpResponse<InputStream> answer) {
    try {
      answer.body().close();
    } catch (IOException afterTheStatus) { // the status was all that counted
      return told(answer.statusCode());
    }
    return told(answer.statusCode());
  }

  private static Receipt told(int status) {
    if (status / HUNDRED == SUCCESS) {
      return Receipt.ok();
    }
    if (status == GONE) {
      return Receipt.refused(NotifySentence.WANTS_NO_MORE.with());
    }
    NotifySentence said =
        status / HUNDRED == REDIRECT ? NotifySentence.REDIRECTS : NotifySentence.ANSWERED_STATUS;
    return Receipt.failed(said.with(String.valueOf(status)));
  }
}
