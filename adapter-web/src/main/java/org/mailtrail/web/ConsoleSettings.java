package org.mailtrail.web;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the console is reached.
 *
 * @param at where it listens
 * @param hosts names by which it is asked for, besides loopback's
 * @param url by which its users know it, where a proxy stands before it; with https its cookies
 *     travel over HTTPS alone
 * @param zone local time
 */
public record ConsoleSettings(
    InetSocketAddress at, Set<String> hosts, Optional<URI> url, ZoneId zone) {
  /** Copies the names. */
  public ConsoleSettings {
    hosts = Set.copyOf(hosts);
  }

  /** All names that are served. */
  Set<String> names() {
    Set<String> names = new HashSet<>(hosts);
    url.map(URI::getHost).ifPresent(names::add);
    return names;
  }

  /** Whether users reach it over HTTPS. */
  boolean isSecure() {
    return url.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
  }
}
