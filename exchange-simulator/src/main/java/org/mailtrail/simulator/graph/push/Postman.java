package org.mailtrail.simulator.graph.push;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends to the addresses of subscribers, over TLS. */
final class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  /** Graph: change-notifications-delivery-webhooks, notificationUrl validation. */
  private static final Duration VALIDATION = Duration.ofSeconds(10);

  /** The same page, throttling. */
  private static final Duration NOTICE = Duration.ofSeconds(3);

  private final SSLContext trust;
  private @Nullable HttpClient client;

  Postman(SSLContext trust) {
    this.trust = trust;
  }

  /** Made when it is needed first, for it brings a thread. */
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .sslContext(trust)
              .connectTimeout(NOTICE)
              .build();
    }
    return client;
  }

  /** Whether the address gives a token back as plain text. */
  boolean validates(URI url) {
    String token = "Validation: Testing client application reachability + " + UUID.randomUUID();
    try {
      HttpResponse<String> answer = client().send(asking(url, token), BodyHandlers.ofString());
      return answer.statusCode() == 200
          && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain")
          && answer.body().equals(token);
    } catch (IOException nobody) {
      LOG.debug("{} does not answer", url.getHost(), nobody);
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static HttpRequest asking(URI url, String token) {
    String query = (url.getQuery() == null ? "?" : "&") + "validationToken=";
    return HttpRequest.newBuilder(
            URI.create(url + query + URLEncoder.encode(token, StandardCharsets.UTF_8)))
        .timeout(VALIDATION)
        .header("Content-Type", "text/plain; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  /** Sends a notice; who does not take it is not asked again. */
  void send(URI url, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(NOTICE)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<Void> answer = client().send(request, BodyHandlers.discarding());
      LOG.debug("{} took a notice: {}", url.getHost(), answer.statusCode());
    } catch (IOException lost) {
      LOG.debug("{} does not take notices", url.getHost(), lost);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
