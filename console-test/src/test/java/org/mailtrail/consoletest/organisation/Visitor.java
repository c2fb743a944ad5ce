package org.mailtrail.consoletest.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Somebody with a browser of their own, without a screen: it keeps cookies and goes where sent. */
final class Visitor {
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
  private static final int MOST_HOPS = 10;

  private final HttpClient http;
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  Visitor(SSLContext trust) {
    http = HttpClient.newBuilder().sslContext(trust).connectTimeout(Duration.ofMinutes(1)).build();
  }

  /**
   * What a page came to in the end.
   *
   * @param at where that was
   */
  record Seen(URI at, int status, String text) {}

  /** Asks, and stays where it was asked. */
  HttpResponse<String> ask(URI address) {
    return send(HttpRequest.newBuilder(address), address);
  }

  /** Asks, and goes where it is sent. */
  Seen go(URI address) {
    URI at = address;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      HttpResponse<String> answer = ask(at);
      if (answer.statusCode() / 100 != 3) {
        return new Seen(at, answer.statusCode(), answer.body());
      }
      at = at.resolve(answer.headers().firstValue("location").orElseThrow());
    }
    throw new AssertionError("sent round and round from " + address);
  }

  /** Sends the form of a page, with the page's seal. */
  int send(URI page, URI to, Map<String, String> fields) {
    Matcher seal = SEAL.matcher(ask(page).body());
    if (!seal.find()) {
      throw new AssertionError("no form on " + page);
    }
    Map<String, String> all = new HashMap<>(fields);
    all.put("seal", seal.group(1));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(all)));
    return send(request, to).statusCode();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, URI to) {
    Map<String, String> kept = cookies.computeIfAbsent(to.getAuthority(), none -> new HashMap<>());
    if (!kept.isEmpty()) {
      request.header(
          "Cookie",
          kept.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer =
          http.send(
              request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("set-cookie").forEach(line -> keep(kept, line));
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(told);
    }
  }

  private static void keep(Map<String, String> kept, String line) {
    String[] pair = line.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      kept.remove(pair[0]);
    } else {
      kept.put(pair[0], pair[1]);
    }
  }
}
