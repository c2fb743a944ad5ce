package org.mailtrail.exchange.http;

import java.util.concurrent.ExecutorService;
import okhttp3.OkHttpClient;

/**
 * An HTTP client, and how whoever uses it leaves it.
 *
 * @param http carries the requests
 * @param network as which it was made
 * @param forsaken to be run when something broke inside it: the next who asks gets another one
 * @param ended to be run when it is used no longer
 */
public record Line(OkHttpClient http, Network network, Runnable forsaken, Runnable ended) {
  private static final int IDLE_CONNECTIONS = 8;

  /** A client of one's own: as many connections stay open as are at work with one Exchange. */
  public static Line own(Network network) {
    OkHttpClient http = network.client(IDLE_CONNECTIONS);
    return new Line(http, network, () -> {}, () -> end(http));
  }

  static void end(OkHttpClient http) {
    http.dispatcher().cancelAll();
    ExecutorService threads = http.dispatcher().executorService();
    threads.shutdown();
    http.connectionPool().evictAll();
  }
}
