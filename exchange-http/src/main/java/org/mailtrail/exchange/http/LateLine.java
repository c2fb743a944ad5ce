package org.mailtrail.exchange.http;

import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Makes an HTTP client of its own for the first request, and no sooner: to make one reads all
 * certificates that Java trusts, and most commands ask nobody. Safe for several threads.
 */
public final class LateLine implements Call.Factory {
  private final Network network;
  private @Nullable OkHttpClient http;

  /** Over this network. */
  public LateLine(Network network) {
    this.network = network;
  }

  @Override
  public Call newCall(Request request) {
    return http().newCall(request);
  }

  private synchronized OkHttpClient http() {
    OkHttpClient made = http == null ? Line.own(network).http() : http;
    http = made;
    return made;
  }
}
