package org.mailtrail.graph.msal;

import java.util.Optional;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.platform.Platform;
import org.mailtrail.graph.platform.PlatformRefusal;

/** Says why one account is not signed in, and what to do: docs/sign-in.md has the same list. */
public final class Explanations {
  private final MailboxName mailbox;
  private final Account account;
  private final String host;

  Explanations(MailboxName mailbox, Account account, Platform platform) {
    this.mailbox = mailbox;
    this.account = account;
    this.host = platform.base().getHost();
  }

  /** The whole story of a refusal. */
  public NotGranted of(Reason reason, PlatformRefusal refusal) {
    String words =
        refusal
            .retryAfter()
            .map(pause -> "come back in " + pause.toSeconds() + " seconds")
            .orElse(refusal.words());
    return new NotGranted(reason, problem(reason, words), refusal.claims());
  }

  /** A refusal of our own. */
  public NotGranted of(Reason reason) {
    return new NotGranted(reason, problem(reason, ""), Optional.empty());
  }

  private Problem problem(Reason reason, String words) {
    String told = words.isEmpty() ? "" : " (" + host + " says: " + words + ")";
    return new Problem(
        "sign-in of mailbox " + mailbox + ": " + what(reason) + told,
        remedy(reason),
        reason == Reason.UNREACHABLE
            || reason == Reason.THROTTLED
            || reason == Reason.UNTRUSTED
            || reason == Reason.NOT_THE_PLATFORM);
  }

  private String what(Reason reason) {
    return switch (reason) {
      case CONSENT_MISSING -> "nobody has consented to what the application asks for";
      case PERMISSION_MISSING -> "the application lacks the permission " + permission();
      case CLIENT_REFUSED ->
          isPublic()
              ? "the application may not sign in without a secret"
              : "the client secret is wrong or has expired";
      case GRANT_REFUSED -> "the sign-in was revoked or has expired, or the password was changed";
      case INTERACTION_REQUIRED -> "the platform wants more of the person, such as a second factor";
      case DECLINED -> "the person said no";
      case EXPIRED -> "the person took too long";
      case UNKNOWN_SIGN_IN ->
          "the answer belongs to no sign-in that was begun here in the last ten minutes";
      case WRONG_ACCOUNT -> "another account signed in than the one that was expected";
      case NOBODY -> "no account has signed in so far";
      case UNKNOWN_TENANT ->
          "there is no tenant " + account.tenant() + ", or no such application in it";
      case APPLICATION_DISABLED ->
          "the application " + account.clientId() + " is switched off in its tenant";
      case CLOCK_SKEW -> "this machine's clock and the platform's differ by more than five minutes";
      case NOT_THE_PLATFORM -> "what answers at " + host + " is not the identity platform";
      case UNTRUSTED -> "nobody here vouches for the certificate of what answers at " + host;
      case THROTTLED -> host + " asks for slowness";
      case UNREACHABLE -> host + " gives no answer";
      case REFUSED -> "the platform refuses";
    };
  }

  private String remedy(Reason reason) {
    return switch (reason) {
      case CONSENT_MISSING ->
          "Let an administrator grant consent for the application in Entra ID, then sign in again.";
      case PERMISSION_MISSING -> grantPermission();
      case CLIENT_REFUSED ->
          isPublic()
              ? "Allow public client flows for the application in Entra ID, or sign in with a"
                  + " browser."
              : "Make a new client secret in Entra ID and enter its value, not its id.";
      case GRANT_REFUSED -> "Sign in again.";
      case INTERACTION_REQUIRED ->
          "Sign in again and do what the page asks for, or exempt the account in Conditional"
              + " Access.";
      case DECLINED -> "Sign in again and consent.";
      case EXPIRED, UNKNOWN_SIGN_IN -> "Begin the sign-in again, and finish it within the time.";
      case WRONG_ACCOUNT -> "Sign in with the account that is set, or change the account first.";
      case NOBODY -> "Sign in.";
      case UNKNOWN_TENANT -> "Correct tenant and client-id.";
      case APPLICATION_DISABLED ->
          "In Entra ID, at Enterprise applications, switch \"Enabled for users to sign in\" on for"
              + " it.";
      case CLOCK_SKEW -> "Set this machine's clock; let NTP keep it.";
      case NOT_THE_PLATFORM ->
          "Check the platform's address, and whether a proxy or a sign-in page of the network"
              + " answers instead.";
      case UNTRUSTED ->
          "If a proxy of your own company answers, name its authority's certificate in the setting"
              + " mailtrail.identity.trust. Otherwise somebody stands in between.";
      case THROTTLED, UNREACHABLE -> "";
      case REFUSED -> "Compare the application's registration with docs/sign-in.md.";
    };
  }

  private String grantPermission() {
    return account.method() == Method.APPLICATION
        ? "Give the application the role \"Application Mail.ReadWrite\" for the mailbox in"
            + " Exchange, as docs/sign-in.md says."
        : "Add the permission "
            + permission()
            + " of Microsoft Graph to the application in Entra ID and consent to it, then sign in"
            + " again.";
  }

  private String permission() {
    return account.method() == Method.APPLICATION ? "Mail.ReadWrite" : TokenRequests.PERMISSION;
  }

  private boolean isPublic() {
    return account.method() == Method.DEVICE_CODE;
  }
}
