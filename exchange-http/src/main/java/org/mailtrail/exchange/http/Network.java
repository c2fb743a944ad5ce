package org.mailtrail.exchange.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.mailtrail.exchange.http.connection.CheckedByContext;
import org.mailtrail.exchange.http.connection.HonestAnswers;
import org.mailtrail.exchange.http.connection.PromptSockets;

/**
 * How the network is used.
 *
 * @param trust which certificates are believed; the Java platform's where it is absent
 * @param proxy an HTTP proxy, where there is one
 * @param connectTimeout for the connection
 * @param answerTimeout for the longest silence of the server; a whole answer may take twice as long
 * @param patience for how long throttling and passing faults are borne
 * @param allowsPlainHttp whether plain HTTP may be used on this machine
 */
public record Network(
    Optional<SSLContext> trust,
    Optional<InetSocketAddress> proxy,
    Duration connectTimeout,
    Duration answerTimeout,
    Duration patience,
    boolean allowsPlainHttp) {
  /** A whole answer may take twice as long as a silence: enough for what flows, not for drops. */
  public static final int WHOLE_ANSWER = 2;

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  /** The defaults: connect in 10 seconds, answer in 60, patience for two minutes, HTTPS only. */
  public static Network standard() {
    return new Network(
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofMinutes(2),
        false);
  }

  /** The same, with other certificates believed. */
  public Network trusting(SSLContext context) {
    return new Network(
        Optional.of(context), proxy, connectTimeout, answerTimeout, patience, allowsPlainHttp);
  }

  /** The same, with another patience. */
  public Network patientFor(Duration time) {
    return new Network(trust, proxy, connectTimeout, answerTimeout, time, allowsPlainHttp);
  }

  /** The same, with plain HTTP on this machine. */
  public Network allowingPlainHttp() {
    return new Network(trust, proxy, connectTimeout, answerTimeout, patience, true);
  }

  /** Whether a secret may be sent there: over HTTPS, or on this machine where it is allowed. */
  public boolean isSafe(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return scheme.equals("https")
        || (allowsPlainHttp && isOnThisMachine(address) && scheme.equals("http"));
  }

  /** Whether the address is on this machine. */
  public static boolean isOnThisMachine(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return LOOPBACK.matcher(host).matches();
  }

  /**
   * Neither redirects nor silent repetitions: both are decided elsewhere (ADR 0004).
   *
   * @param idleConnections how many stay open for the next requests
   */
  OkHttpClient client(int idleConnections) {
    OkHttpClient.Builder http =
        honest()
            .connectTimeout(connectTimeout)
            .readTimeout(answerTimeout)
            .writeTimeout(answerTimeout)
            .callTimeout(answerTimeout.multipliedBy(WHOLE_ANSWER))
            .connectionPool(new ConnectionPool(idleConnections, 5, TimeUnit.MINUTES))
            .dispatcher(dispatcher());
    proxy.ifPresent(address -> http.proxy(new Proxy(Proxy.Type.HTTP, address)));
    trust.ifPresent(
        context -> http.sslSocketFactory(context.getSocketFactory(), new CheckedByContext()));
    return http.build();
  }

  private static OkHttpClient.Builder honest() {
    return new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .socketFactory(new PromptSockets())
        .proxyAuthenticator(HonestAnswers.refusesProxySignIn())
        .addNetworkInterceptor(new HonestAnswers());
  }

  /**
   * Its threads end by themselves, and keep no process alive. How many requests are at work, the
   * gate of each mailbox or account says.
   */
  private static Dispatcher dispatcher() {
    Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(Network::thread));
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return dispatcher;
  }

  private static Thread thread(Runnable call) {
    Thread thread = new Thread(call, "mailtrail-exchange-call");
    thread.setDaemon(true);
    return thread;
  }
}
