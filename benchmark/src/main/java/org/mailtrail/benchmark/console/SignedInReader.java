package org.mailtrail.benchmark.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in and reads one page after another. */
final class SignedInReader {
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int CHUNK = 65_536;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(30))
          .build();
  private final URI console;
  private final String cookies;

  /** Comes in by a link that signs in once. */
  SignedInReader(URI link) throws IOException, InterruptedException {
    this.console = link.resolve("/");
    HttpResponse<String> page =
        http.send(request(link, "").build(), HttpResponse.BodyHandlers.ofString());
    Matcher seal = SEAL.matcher(page.body());
    if (!seal.find()) {
      throw new IllegalStateException("the link shows no form, but status " + page.statusCode());
    }
    HttpResponse<Void> entered =
        http.send(
            request(link, cookies(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("seal=" + seal.group(1)))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    this.cookies = cookies(entered);
  }

  private static String cookies(HttpResponse<?> answer) {
    return answer.headers().allValues("set-cookie").stream()
        .map(line -> line.split(";", 2)[0])
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  private static HttpRequest.Builder request(URI address, String cookies) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    return cookies.isEmpty() ? request : request.header("Cookie", cookies);
  }

  /** What came, and when. */
  record Read(Duration firstByte, Duration whole, long bytes, String beginning) {}

  /** Reads a page to its end. */
  Read read(String path) throws IOException, InterruptedException {
    HttpRequest request = request(console.resolve(path), cookies).build();
    long begun = System.nanoTime();
    HttpResponse<InputStream> answer =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " is answered with status " + answer.statusCode());
    }
    try (InputStream body = answer.body()) {
      byte[] chunk = body.readNBytes(CHUNK);
      Duration first = Duration.ofNanos(System.nanoTime() - begun);
      String beginning = new String(chunk, java.nio.charset.StandardCharsets.UTF_8);
      long bytes = chunk.length + body.transferTo(java.io.OutputStream.nullOutputStream());
      return new Read(first, Duration.ofNanos(System.nanoTime() - begun), bytes, beginning);
    }
  }
}
