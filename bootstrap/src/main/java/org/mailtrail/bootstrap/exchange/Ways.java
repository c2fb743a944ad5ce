package org.mailtrail.bootstrap.exchange;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.configuration.ConfigurationException;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.ews.EwsAutodiscover;
import org.mailtrail.graph.GraphAccounts;

/** Makes ways to mailboxes. */
public final class Ways {
  private final Configuration configuration;
  private final Inheritance secrets;
  private final GraphAccounts accounts;
  private final EwsWays onPremises;
  private final Clock clock;

  /**
   * Ways from this machine.
   *
   * @param configuration how this machine reaches Exchange
   * @param secrets asked at every use, so that one that was exchanged is seen
   * @param accounts who signs in for tokens
   */
  public Ways(
      Configuration configuration, Inheritance secrets, GraphAccounts accounts, Clock clock) {
    this.configuration = configuration;
    this.secrets = secrets;
    this.accounts = accounts;
    this.clock = clock;
    this.onPremises = new EwsWays(configuration, secrets, clock);
  }

  /**
   * A way; sends nothing yet.
   *
   * @throws SetupException when what is set for this machine cannot be used
   */
  Way to(MailboxSetup setup) {
    try {
      return usable(setup);
    } catch (ConfigurationException wrong) {
      throw new SetupException("settings", String.join("; ", wrong.problems()), "");
    }
  }

  private Way usable(MailboxSetup setup) {
    Machine machine =
        new Machine(configuration, "mailtrail.mailbox." + secrets.settingsOf(setup.name()) + ".");
    return switch (setup.place().kind()) {
      case ONLINE -> new GraphWay(setup.place(), machine.network(), tokens(setup), clock);
      case ON_PREMISES, PUBLIC_FOLDERS -> onPremises.to(setup);
    };
  }

  /**
   * Asks Autodiscover, as this user with the mailbox's password, where a mailbox is served.
   *
   * @param server the one server to ask; if absent, those of the address's domain
   * @param confirmed whether a person has confirmed a server outside of that domain
   */
  public EwsAutodiscover autodiscover(
      MailboxName mailbox, String user, Optional<URI> server, Predicate<URI> confirmed) {
    return onPremises.autodiscover(mailbox, user, server, confirmed);
  }

  /**
   * Lets passwords that Exchange refused be sent once more, because a person says that the trouble
   * is over. Without that they are sent again after half an hour, or once they have changed.
   */
  public void forgiveRefusals() {
    onPremises.forgiveRefusals();
  }

  private AccessTokens tokens(MailboxSetup setup) {
    return setup.account().method() == Account.Method.GIVEN_TOKEN
        ? claims -> given(setup.name())
        : accounts.tokens(secrets.signedInAs(setup.name()));
  }

  private Secret given(MailboxName mailbox) {
    Optional<Secret> token = secrets.find(new SecretName(mailbox + ".token"));
    return token
        .filter(secret -> !secret.isBlank())
        .orElseThrow(
            () ->
                new SetupException(
                    "mailtrail.mailbox." + mailbox + ".token",
                    "is not set",
                    "Enter an access token: mailtrail setup secret " + mailbox + " token."));
  }
}
