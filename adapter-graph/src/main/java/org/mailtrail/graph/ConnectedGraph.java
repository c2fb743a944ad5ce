package org.mailtrail.graph;

import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.plug.exchange.ConnectedExchange;
import org.mailtrail.application.plug.exchange.MailboxWay;
import org.mailtrail.application.plug.exchange.Surroundings;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.exchange.http.Line;
import org.mailtrail.exchange.http.Lines;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.telling.GraphSentence;

/** Exchange Online, connected: accounts that sign in, and ways to mailboxes with their tokens. */
final class ConnectedGraph implements ConnectedExchange {
  private final GraphAccounts accounts;
  private final Function<MailboxName, Network> networks;
  private final Surroundings around;
  private final Lines lines = new Lines();

  ConnectedGraph(
      IdentityPlatform platform, Function<MailboxName, Network> networks, Surroundings around) {
    this.networks = networks;
    this.around = around;
    this.accounts =
        GraphAccounts.at(
            platform, around.accounts(), around.secrets(), around.tokens(), around.clock());
  }

  @Override
  public MailboxWay open(MailboxSetup setup) {
    Line line = lines.to(networks.apply(setup.name()));
    if (setup.account().method() == Account.Method.GIVEN_TOKEN) {
      return new GraphWay(
          setup, line, claims -> given(setup.name()), Optional::empty, around.clock());
    }
    MailboxName owner = around.signedInAs().apply(setup.name());
    return new GraphWay(
        setup, line, accounts.tokens(owner), () -> accounts.validUntil(owner), around.clock());
  }

  private Secret given(MailboxName mailbox) {
    return around
        .secrets()
        .find(new SecretName(mailbox + ".token"))
        .filter(secret -> !secret.isBlank())
        .orElseThrow(
            () ->
                new SetupException(
                    "mailtrail.mailbox." + mailbox + ".token",
                    GraphSentence.TOKEN_MISSING.with(),
                    GraphSentence.ENTER_TOKEN.with(mailbox)));
  }

  @Override
  public Optional<JobAccounts> accounts() {
    return Optional.of(accounts);
  }

  @Override
  public boolean allowsPlainHttp(MailboxName mailbox) {
    return networks.apply(mailbox).allowsPlainHttp();
  }

  /** Each way is closed by whoever opened it; the accounts' connections end when they idle. */
  @Override
  public void close() {
    lines.close();
  }
}
