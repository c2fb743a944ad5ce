package org.mailtrail.application.setup;

import org.mailtrail.application.port.exchange.ServerDiscovery;

/** Finds out where a mailbox on-premises is served, for whoever sets it up. */
public final class DiscoverServer {
  private final ServerDiscovery discovery;

  /** Asking in this way. */
  public DiscoverServer(ServerDiscovery discovery) {
    this.discovery = discovery;
  }

  /**
   * Asks; the answer is for a person to look at, nothing is set up by it.
   *
   * @throws org.mailtrail.application.port.ExchangeException when no server knows the mailbox, or
   *     none may be asked
   */
  public ServerDiscovery.Discovered run(ServerDiscovery.Question question) {
    return discovery.find(question);
  }
}
