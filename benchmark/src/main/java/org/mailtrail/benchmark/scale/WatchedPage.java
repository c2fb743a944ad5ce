package org.mailtrail.benchmark.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.mailtrail.acceptance.TurnCounter;
import org.mailtrail.benchmark.ground.Ground;

/** The pages by which a service is watched, asked for as who watches it does. */
final class WatchedPage {
  /** Where the service that is measured shows them. */
  static final String ADDRESS = "127.0.0.1:18026";

  private static final int TIMES = 5;

  private WatchedPage() {}

  /** Asks a few times, and says how long it took, and how often the database was asked. */
  static void say(String path, TurnCounter cable) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request = request(path);
    for (int time = 1; time <= TIMES; time++) {
      long turns = cable.turns();
      long begun = System.nanoTime();
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      Ground.say(
          "%s: status %d, %.2f s, %d kB, %d SQL round trips meanwhile",
          path,
          answer.statusCode(),
          (System.nanoTime() - begun) / 1e9,
          answer.body().length >> 10,
          cable.turns() - turns);
    }
  }

  private static HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + ADDRESS + path))
        .timeout(Duration.ofSeconds(30))
        .build();
  }
}
