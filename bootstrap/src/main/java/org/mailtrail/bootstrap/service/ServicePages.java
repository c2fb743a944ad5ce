package org.mailtrail.bootstrap.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.watch.Metrics;
import org.mailtrail.watch.WatchPages;
import org.mailtrail.webserver.Door;
import org.mailtrail.webserver.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of a service, there before everything else and until everything has ended. */
public final class ServicePages implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServicePages.class);
  private static final String ADDRESS = "mailtrail.http.address";
  private static final String TOKEN = "mailtrail.http.token";

  private final WatchPages pages;
  private final Optional<WebServer> web;

  private ServicePages(WatchPages pages, Optional<WebServer> web) {
    this.pages = pages;
    this.web = web;
  }

  /**
   * Listens, unless the settings say that nobody shall.
   *
   * @throws SetupException when nobody can listen there
   */
  public static ServicePages open(Configuration configuration) {
    Door door =
        new Door(configuration.list("mailtrail.http.hosts"), () -> configuration.secret(TOKEN));
    WatchPages pages = new WatchPages(door);
    Optional<InetSocketAddress> wanted = HttpAddress.of(configuration, ADDRESS);
    wanted.ifPresent(at -> warn(at, configuration));
    return new ServicePages(pages, wanted.map(at -> listening(at, door, pages)));
  }

  private static void warn(InetSocketAddress at, Configuration configuration) {
    if (!at.getAddress().isLoopbackAddress() && configuration.secret(TOKEN).isBlank()) {
      LOG.warn(
          "{} is open to other machines, and {} is not set: they get /health/live alone",
          ADDRESS,
          TOKEN);
    }
  }

  private static WebServer listening(InetSocketAddress at, Door door, WatchPages pages) {
    try {
      return WebServer.listening(at, door, pages);
    } catch (IOException taken) {
      throw new SetupException(
          ADDRESS,
          "cannot listen on " + at.getHostString() + ":" + at.getPort(),
          "Choose a free port, or write off.");
    }
  }

  /** Tells these from now on. */
  void show(CheckHealth health, Metrics metrics) {
    pages.show(health, metrics);
  }

  /** Where they are; empty when they are off. */
  public Optional<URI> address() {
    return web.map(WebServer::address);
  }

  @Override
  public void close() {
    web.ifPresent(WebServer::close);
    pages.close();
  }
}
