package org.mailtrail.bootstrap.exchange;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.exchange.http.Trusts;
import org.mailtrail.exchange.http.UntrustworthyFile;

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
    String key = prefix + "trust";
    return configuration.text(key).isEmpty()
        ? Optional.empty()
        : Optional.of(trusted(trusts, key, configuration, REAL_TIME));
  }

  /**
   * What is believed with the file that the setting names.
   *
   * @throws org.mailtrail.bootstrap.configuration.ConfigurationException when it holds nothing that
   *     may be believed now
   */
  static SSLContext trusted(Trusts trusts, String key, Configuration configuration, Clock clock) {
    try {
      return trusts.alsoIn(Path.of(configuration.text(key)), clock);
    } catch (UntrustworthyFile untrustworthy) {
      throw configuration.wrong(key, untrustworthy.problem(), untrustworthy.remedy());
    }
  }

  private Optional<InetSocketAddress> proxy() {
    return configuration.hostAndPort(prefix + "proxy");
  }

  private boolean allowsPlainHttp() {
    return configuration.isOn(prefix + "allow-plain-http");
  }
}
