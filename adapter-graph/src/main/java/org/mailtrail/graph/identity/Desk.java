package org.mailtrail.graph.identity;

import java.time.Clock;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.domain.message.MailboxName;

/** What every conversation needs. */
record Desk(
    Platform platform,
    Clients clients,
    Function<MailboxName, Account> accounts,
    Credentials credentials,
    TokenStore store,
    Clock clock) {
  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  /** The conversation of the mailbox's account, as it is set now. */
  Dialogue dialogue(MailboxName mailbox) {
    Account account = accounts.apply(mailbox);
    if (!account.method().isOAuth()) {
      throw new SetupException(
          "sign-in",
          "the account of mailbox " + mailbox + " does not sign in for tokens",
          "Choose browser, device code or application.");
    }
    if (!account.missing().isEmpty()) {
      throw new SetupException(
          account.missing(),
          "mailbox " + mailbox + " has none",
          "Copy it from the application's page in Entra ID.");
    }
    if (!TENANT.matcher(account.tenant()).matches()) {
      throw new SetupException(
          "tenant",
          "is neither a domain nor an id: mailbox " + mailbox,
          "Copy the tenant's id from Entra ID.");
    }
    return new Dialogue(this, mailbox, account, false);
  }
}
