package org.mailtrail.bootstrap.exchange;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.ews.Credentials;
import org.mailtrail.ews.EwsAccess;
import org.mailtrail.ews.EwsAccount;
import org.mailtrail.ews.EwsAutodiscover;
import org.mailtrail.ews.EwsConnection;
import org.mailtrail.ews.Network;

/**
 * Ways to Exchange on-premises. An account is kept for as long as the process runs: it remembers
 * that a password was refused, however often a way is made anew. Its gate is one for all mailboxes
 * that are worked with it; each of them has a password of its own.
 */
final class EwsWays {
  private static final List<String> RIGHTS = List.of("own", "delegate", "impersonation");

  private final Configuration configuration;
  private final Inheritance secrets;
  private final Clock clock;
  private final Map<String, EwsAccount> accounts = new ConcurrentHashMap<>();

  EwsWays(Configuration configuration, Inheritance secrets, Clock clock) {
    this.configuration = configuration;
    this.secrets = secrets;
    this.clock = clock;
  }

  Way to(MailboxSetup setup) {
    boolean byMonth = configuration.isOn(key(setup.name(), "storage-by-month"));
    return new EwsWay(connection(setup), account(setup), EwsWay.folders(setup.place(), byMonth));
  }

  /** Asks where a mailbox is served; with a server given, that one alone. */
  EwsAutodiscover autodiscover(
      MailboxName mailbox, String user, Optional<URI> server, Predicate<URI> confirmed) {
    Network network = network(mailbox);
    EwsAccount account = signingIn(user, mailbox);
    return server
        .map(one -> EwsAutodiscover.beside(one, network, account))
        .orElseGet(() -> EwsAutodiscover.over(network, account, confirmed));
  }

  private EwsConnection connection(MailboxSetup setup) {
    Place place = setup.place();
    String address = place.address().toString();
    String owa = configuration.text(key(setup.name(), "owa-url"));
    EwsConnection connection =
        place.kind() == ExchangeKind.PUBLIC_FOLDERS
            ? EwsConnection.publicFolders(
                place.endpoint(), address, hierarchy(setup), network(setup.name()))
            : EwsConnection.sharedMailbox(place.endpoint(), address, network(setup.name()))
                .with(access(setup));
    return owa.isEmpty() ? connection : connection.withOwa(URI.create(owa));
  }

  private EwsAccess access(MailboxSetup setup) {
    return switch (configuration.oneOf(key(setup.name(), "access"), RIGHTS)) {
      case "own" -> EwsAccess.OWN;
      case "impersonation" -> EwsAccess.IMPERSONATION;
      default -> EwsAccess.DELEGATE;
    };
  }

  /** Where none is named, requests go by the queue folder's own address. */
  private String hierarchy(MailboxSetup setup) {
    String named = configuration.text(key(setup.name(), "public-folder-mailbox"));
    return named.isEmpty() ? setup.place().address().toString() : named;
  }

  private Network network(MailboxName mailbox) {
    Machine machine = new Machine(configuration, key(mailbox, ""));
    Network standard = Network.standard();
    return new Network(
        machine.trust(),
        machine.proxy(),
        standard.connectTimeout(),
        standard.answerTimeout(),
        standard.patience(),
        machine.allowsPlainHttp());
  }

  private EwsAccount account(MailboxSetup setup) {
    String user = setup.account().user();
    Supplier<Credentials> own = () -> new Credentials(user, password(setup.name()));
    return accounts
        .computeIfAbsent(
            setup.place().endpoint().getAuthority() + " " + user, who -> EwsAccount.of(own, clock))
        .with(own);
  }

  private EwsAccount signingIn(String user, MailboxName mailbox) {
    return EwsAccount.of(() -> new Credentials(user, password(mailbox)), clock);
  }

  /** Passwords that were refused may be sent once more: a person says that the trouble is over. */
  void forgiveRefusals() {
    accounts.values().forEach(EwsAccount::forgiveRefusals);
  }

  private Secret password(MailboxName mailbox) {
    return secrets
        .find(new SecretName(mailbox + ".password"))
        .filter(secret -> !secret.isBlank())
        .orElseThrow(
            () ->
                new SetupException(
                    key(mailbox, "password"),
                    "is not set",
                    "Enter it: mailtrail setup secret " + mailbox + " password."));
  }

  private String key(MailboxName mailbox, String leaf) {
    return "mailtrail.mailbox." + secrets.settingsOf(mailbox) + "." + leaf;
  }
}
