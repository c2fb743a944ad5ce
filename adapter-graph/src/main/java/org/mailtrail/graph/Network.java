package org.mailtrail.graph;

import com.microsoft.kiota.http.middleware.ParametersNameDecodingHandler;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.mailtrail.graph.transport.ProxySignIn;

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
  private static final int WHOLE_ANSWER = 2;

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

  /** Its threads end by themselves, and keep no process alive. */
  private static Dispatcher dispatcher() {
    Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(Network::thread));
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return dispatcher;
  }

  private static Thread thread(Runnable call) {
    Thread thread = new Thread(call, "mailtrail-graph-call");
    thread.setDaemon(true);
    return thread;
  }

  /** Neither redirects nor silent repetitions: both are decided elsewhere (ADR 0004). */
  OkHttpClient client() {
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .socketFactory(new PromptSockets())
            .connectTimeout(connectTimeout)
            .readTimeout(answerTimeout)
            .writeTimeout(answerTimeout)
            .callTimeout(answerTimeout.multipliedBy(WHOLE_ANSWER))
            .dispatcher(dispatcher())
            .proxyAuthenticator(ProxySignIn.refuser())
            .addInterceptor(new ParametersNameDecodingHandler());
    proxy.ifPresent(address -> http.proxy(new Proxy(Proxy.Type.HTTP, address)));
    trust.ifPresent(
        context -> http.sslSocketFactory(context.getSocketFactory(), new CheckedByContext()));
    return http.build();
  }
}
