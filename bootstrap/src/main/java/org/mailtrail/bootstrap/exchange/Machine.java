package org.mailtrail.bootstrap.exchange;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.exchange.http.Network;

/** How this machine reaches a server, as the settings with one beginning say. */
final class Machine {
  /** Certificates are of this world, whatever time the engine plays in. */
  private static final Clock REAL_TIME = Clock.systemUTC();

  private final Configuration configuration;
  private final String prefix;
  private final Trusts trusts;

  /**
   * The settings with this beginning.
   *
   * @param prefix with its dot, such as {@code mailtrail.identity.}
   */
  Machine(Configuration configuration, String prefix) {
    this(configuration, prefix, new Trusts());
  }

  /** The same, with what has been read before. */
  Machine(Configuration configuration, String prefix, Trusts trusts) {
    this.configuration = configuration;
    this.prefix = prefix;
    this.trusts = trusts;
  }

  Network network() {
    Network standard = Network.standard();
    return new Network(
        trust(),
        proxy(),
        standard.connectTimeout(),
        standard.answerTimeout(),
        standard.patience(),
        allowsPlainHttp());
  }

  private Optional<SSLContext> trust() {
    return configuration.text(prefix + "trust").isEmpty()
        ? Optional.empty()
        : Optional.of(trusts.alsoIn(prefix + "trust", configuration, REAL_TIME));
  }

  private Optional<InetSocketAddress> proxy() {
    return configuration.hostAndPort(prefix + "proxy");
  }

  private boolean allowsPlainHttp() {
    return configuration.isOn(prefix + "allow-plain-http");
  }
}
