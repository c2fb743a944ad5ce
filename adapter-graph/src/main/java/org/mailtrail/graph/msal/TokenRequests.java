package org.mailtrail.graph.msal;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.platform.Platform;
import org.mailtrail.graph.telling.SignInSentence;

/** Requests for tokens, each in the name of one mailbox's account; and what all of them need. */
public record TokenRequests(
    Platform platform,
    MsalClients clients,
    Function<MailboxName, Account> accounts,
    ClientSecrets credentials,
    TokenStore store,
    Clock clock) {
  /** What the job's account must be allowed to do in the shared mailbox. */
  public static final String PERMISSION = "Mail.ReadWrite.Shared";

  /** MSAL adds openid, profile and offline_access. */
  public static final Set<String> SCOPES = Set.of(PERMISSION);

  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  /** The request in the name of the mailbox's account, as it is set now. */
  public TokenRequest of(MailboxName mailbox) {
    Account account = accounts.apply(mailbox);
    if (!account.method().isOAuth()) {
      throw new SetupException(
          "sign-in",
          SignInSentence.NOT_FOR_TOKENS.with(mailbox),
          SignInSentence.CHOOSE_SIGN_IN.with());
    }
    requireComplete(mailbox, account);
    return new TokenRequest(this, mailbox, account, false);
  }

  private static void requireComplete(MailboxName mailbox, Account account) {
    if (!account.missing().isEmpty()) {
      throw new SetupException(
          account.missing(),
          SignInSentence.MAILBOX_HAS_NONE.with(mailbox),
          SignInSentence.COPY_FROM_PAGE.with());
    }
    if (!TENANT.matcher(account.tenant()).matches()) {
      throw new SetupException(
          "tenant", SignInSentence.NO_TENANT_OF.with(mailbox), SignInSentence.COPY_TENANT.with());
    }
  }
}
