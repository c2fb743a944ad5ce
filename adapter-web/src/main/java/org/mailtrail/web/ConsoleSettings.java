package org.mailtrail.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.web.about.InspectReach;
import org.mailtrail.web.approach.Entrance;
import org.mailtrail.web.approach.TrustedProxies;
import org.mailtrail.web.tls.CertificateFiles;

/**
 * How the console is reached.
 *
 * @param at where it listens
 * @param hosts names by which it is asked for, besides loopback's
 * @param url by which its users know it, where that is not where it listens; with https its cookies
 *     travel over HTTPS alone
 * @param zone local time
 * @param certificate with which it speaks HTTPS itself; absent for plain HTTP
 * @param proxies whose word on visitors is believed
 */
public record ConsoleSettings(
    InetSocketAddress at,
    Set<String> hosts,
    Optional<URI> url,
    ZoneId zone,
    Optional<CertificateFiles> certificate,
    TrustedProxies proxies) {
  /** Copies the names. */
  public ConsoleSettings {
    hosts = Set.copyOf(hosts);
  }

  /** How visitors come in. */
  Entrance entrance() {
    Set<String> names = new HashSet<>(hosts);
    url.map(URI::getHost).ifPresent(names::add);
    return new Entrance(names, isSecure(), proxies);
  }

  /** Whether users reach it over HTTPS. */
  private boolean isSecure() {
    return certificate.isPresent()
        || url.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
  }

  /** Tells whether this is how browsers come. */
  public InspectReach inspect(Clock clock) {
    return new InspectReach(url, certificate, clock);
  }

  /**
   * Looks whether the console could listen there, before anything else is begun.
   *
   * @throws SetupException when nobody can
   */
  public void requireFree() {
    try (ServerSocket look = new ServerSocket()) {
      look.bind(at);
    } catch (IOException taken) {
      throw cannotListen();
    }
  }

  /** Nobody can listen there. */
  SetupException cannotListen() {
    return new SetupException(
        "mailtrail.console.address",
        SetupSentence.CANNOT_LISTEN.with(at.getHostString() + ":" + at.getPort()),
        SetupSentence.CHOOSE_PORT.with());
  }

  /** Where it is reached when it listens on this port. */
  URI address(int port) {
    String host = at.getHostString();
    String literal = host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]";
    String scheme = certificate.isPresent() ? "https://" : "http://";
    return url.orElseGet(() -> URI.create(scheme + literal + ":" + port));
  }
}
