package org.mailtrail.guarded;

import java.net.Proxy;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Connections within a border: the address is judged when its name is known, and again by the
 * socket at the moment in which it connects, so that neither a name that changes in between
 * (rebinding) nor an address in numbers gets past (ADR 0076).
 */
public final class GuardedHttp {
  private GuardedHttp() {}

  /**
   * A client that follows no redirects, as each is an address of its own, and uses no proxy, not
   * even Java's: that would look names up behind our back. What the border keeps out ends in {@link
   * ClosedBorder}; deadlines are the caller's to set.
   *
   * @param names who knows names
   */
  public static OkHttpClient.Builder within(Border border, Dns names) {
    return new OkHttpClient.Builder()
        .dns(new CheckedNames(border, names))
        .socketFactory(sockets(border))
        .proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_1_1))
        .followRedirects(false)
        .followSslRedirects(false);
  }

  /** The same, which believes whom this context believes. */
  public static OkHttpClient.Builder within(Border border, Dns names, SSLContext trust) {
    return within(border, names).sslSocketFactory(trust.getSocketFactory(), new CheckedByTrust());
  }

  /** Sockets alone, for what is no HTTP; they are made unconnected. */
  public static SocketFactory sockets(Border border) {
    return new CheckedSockets(border);
  }
}
