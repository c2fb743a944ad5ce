package org.mailtrail.ews;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * How the network is used.
 *
 * @param trust which certificates are believed; the Java platform's where it is absent
 * @param proxy an HTTP proxy, where there is one
 * @param connectTimeout for the connection
 * @param answerTimeout for the longest silence of the server
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

  /** Whether a password may be sent there: over HTTPS, or on this machine where it is allowed. */
  boolean isSafe(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean isLoopback = LOOPBACK.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
    return scheme.equals("https") || (allowsPlainHttp && isLoopback && scheme.equals("http"));
  }

  /** No redirects, and no authenticator: both would send the password where it was not meant to. */
  HttpClient client() {
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout);
    proxy.ifPresent(address -> http.proxy(ProxySelector.of(address)));
    trust.ifPresent(http::sslContext);
    return http.build();
  }
}
