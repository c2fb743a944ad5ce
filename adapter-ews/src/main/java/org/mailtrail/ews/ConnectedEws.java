package org.mailtrail.ews;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.plug.exchange.ConnectedExchange;
import org.mailtrail.application.plug.exchange.MailboxWay;
import org.mailtrail.application.plug.exchange.Surroundings;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.exchange.ServerDiscovery;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.connection.DiscoveredServer;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.ews.connection.EwsOptions;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.Lines;
import org.mailtrail.exchange.http.Network;

/**
 * Exchange on-premises, connected. An account is kept for as long as the process runs: it remembers
 * that a password was refused, however often a way is made anew. Its gate is one for all mailboxes
 * that are worked with it; each of them has a password of its own.
 */
final class ConnectedEws implements ConnectedExchange {
  private final Function<MailboxName, EwsOptions> options;
  private final Surroundings around;
  private final Map<String, EwsAccount> accounts = new ConcurrentHashMap<>();
  private final Lines lines = new Lines();

  ConnectedEws(Function<MailboxName, EwsOptions> options, Surroundings around) {
    this.options = options;
    this.around = around;
  }

  @Override
  public MailboxWay open(MailboxSetup setup) {
    EwsOptions how = options.apply(setup.name());
    return new EwsWay(
        connection(setup.place(), how),
        lines.to(how.network()),
        account(setup),
        EwsWay.folders(setup.place(), how.byMonth()));
  }

  private static EwsConnection connection(Place place, EwsOptions how) {
    String address = place.address().toString();
    EwsConnection connection =
        place.kind() == ExchangeKind.PUBLIC_FOLDERS
            ? EwsConnection.publicFolders(
                place.endpoint(), address, how.hierarchyMailbox().orElse(address), how.network())
            : EwsConnection.sharedMailbox(place.endpoint(), address, how.network())
                .with(how.access());
    return how.owa().map(connection::withOwa).orElse(connection);
  }

  private EwsAccount account(MailboxSetup setup) {
    String user = setup.account().user();
    Supplier<Credentials> own = () -> new Credentials(user, password(setup.name()));
    return accounts
        .computeIfAbsent(
            setup.place().endpoint().getAuthority() + " " + user,
            who -> EwsAccount.of(own, around.clock()))
        .with(own);
  }

  @Override
  public Optional<ServerDiscovery> discovery() {
    return Optional.of(this::discovered);
  }

  private ServerDiscovery.Discovered discovered(ServerDiscovery.Question question) {
    Network network = options.apply(question.mailbox()).network();
    EwsAccount account =
        EwsAccount.of(
            () -> new Credentials(question.user(), password(question.mailbox())), around.clock());
    EwsAutodiscover search =
        question
            .server()
            .map(one -> EwsAutodiscover.beside(one, network, account))
            .orElseGet(() -> EwsAutodiscover.over(network, account, question.confirmed()));
    DiscoveredServer found = search.find(question.address().toString());
    return new ServerDiscovery.Discovered(
        found.endpoint(), found.mailbox(), found.owa(), found.hierarchyMailbox());
  }

  @Override
  public boolean allowsPlainHttp(MailboxName mailbox) {
    return options.apply(mailbox).network().allowsPlainHttp();
  }

  @Override
  public boolean hasRefusals() {
    return accounts.values().stream().anyMatch(EwsAccount::hasRefusals);
  }

  @Override
  public void forgiveRefusals() {
    accounts.values().forEach(EwsAccount::forgiveRefusals);
  }

  private Secret password(MailboxName mailbox) {
    return around
        .secrets()
        .find(new SecretName(mailbox + ".password"))
        .filter(secret -> !secret.isBlank())
        .orElseThrow(
            () ->
                new SetupException(
                    "mailtrail.mailbox." + mailbox + ".password",
                    EwsSentence.PASSWORD_MISSING.with(),
                    EwsSentence.ENTER_PASSWORD.with(mailbox)));
  }

  /** Each way is closed by whoever opened it. */
  @Override
  public void close() {
    lines.close();
  }
}
