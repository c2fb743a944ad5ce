package org.mailtrail.application.mailbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mailtrail.application.plug.exchange.ConnectedExchange;
import org.mailtrail.application.plug.exchange.Endpoints;
import org.mailtrail.application.plug.exchange.ExchangePlug;
import org.mailtrail.application.plug.exchange.MailboxWay;
import org.mailtrail.application.plug.exchange.Surroundings;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.exchange.ServerDiscovery;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/**
 * The kinds of Exchange that are plugged in; each mailbox is reached through the one of its kind.
 */
public final class Exchanges implements AutoCloseable {
  private final Map<ExchangeKind, ConnectedExchange> byKind = new EnumMap<>(ExchangeKind.class);
  private final Map<ExchangeKind, Endpoints> endpoints = new EnumMap<>(ExchangeKind.class);
  private final List<ConnectedExchange> all = new ArrayList<>();

  /**
   * Connects the plugs, each for its kinds.
   *
   * @throws IllegalArgumentException when two serve the same kind
   */
  public Exchanges(List<ExchangePlug> plugs, Surroundings around) {
    for (ExchangePlug plug : plugs) {
      ConnectedExchange connected = plug.connect(around);
      all.add(connected);
      for (ExchangeKind kind : plug.kinds()) {
        endpoints.put(kind, plug.endpoints());
        if (byKind.put(kind, connected) != null) {
          close();
          throw new IllegalArgumentException("two exchanges that are plugged in serve " + kind);
        }
      }
    }
  }

  /**
   * A way to the mailbox.
   *
   * @throws SetupException when nothing that is plugged in serves its kind
   */
  public MailboxWay open(MailboxSetup setup) {
    ConnectedExchange connected = byKind.get(setup.place().kind());
    if (connected == null) {
      throw new SetupException(
          "exchange",
          SetupSentence.NOBODY_SERVES.with(setup.name(), setup.place().kind()),
          SetupSentence.PLUG_IN.with());
    }
    return connected.open(setup);
  }

  /** Where mailboxes of the kind are reached. */
  public Endpoints endpoints(ExchangeKind kind) {
    return endpoints.getOrDefault(kind, Endpoints.any("https://mail.contoso.example/"));
  }

  /** Signs accounts in, at the first that can. */
  public JobAccounts accounts() {
    return all.stream()
        .flatMap(connected -> connected.accounts().stream())
        .findFirst()
        .orElseGet(NoAccounts::new);
  }

  /**
   * Finds servers.
   *
   * @throws SetupException when nothing that is plugged in can
   */
  public ServerDiscovery discovery() {
    return all.stream()
        .flatMap(connected -> connected.discovery().stream())
        .findFirst()
        .orElseThrow(
            () ->
                new SetupException(
                    "exchange",
                    SetupSentence.NOBODY_SEARCHES.with(),
                    SetupSentence.WRITE_SERVER.with()));
  }

  /** Whether plain HTTP may be used for the mailbox, which may be of no kind yet. */
  public boolean allowsPlainHttp(Setups setups, MailboxName mailbox) {
    return setups
        .find(mailbox)
        .map(setup -> byKind.get(setup.place().kind()))
        .map(connected -> connected.allowsPlainHttp(mailbox))
        .orElseGet(() -> all.stream().anyMatch(connected -> connected.allowsPlainHttp(mailbox)));
  }

  /** Whether a password was refused and is not sent again for now. */
  public boolean hasRefusals() {
    return all.stream().anyMatch(ConnectedExchange::hasRefusals);
  }

  /** Passwords that were refused may be sent once more. */
  public void forgiveRefusals() {
    all.forEach(ConnectedExchange::forgiveRefusals);
  }

  @Override
  public void close() {
    all.forEach(ConnectedExchange::close);
  }
}
