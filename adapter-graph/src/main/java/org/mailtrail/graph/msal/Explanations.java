package org.mailtrail.graph.msal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.platform.Platform;
import org.mailtrail.graph.platform.PlatformRefusal;
import org.mailtrail.graph.telling.SignInSentence;

/** Says why one account is not signed in, and what to do: docs/sign-in.md has the same list. */
public final class Explanations {
  private static final Set<Reason> PASSING =
      EnumSet.of(Reason.UNREACHABLE, Reason.THROTTLED, Reason.UNTRUSTED, Reason.NOT_THE_PLATFORM);

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
    Phrase words =
        refusal
            .retryAfter()
            .map(pause -> SignInSentence.COME_BACK.with(pause.toSeconds()))
            .orElse(refusal.words());
    return new NotGranted(reason, problem(reason, words), refusal.claims());
  }

  /** A refusal of our own. */
  public NotGranted of(Reason reason) {
    return new NotGranted(reason, problem(reason, Phrase.nothing()), Optional.empty());
  }

  private Problem problem(Reason reason, Phrase words) {
    return new Problem(
        words.isSaid()
            ? SignInSentence.SIGN_IN_OF_SAYS.with(mailbox, seen(reason), host, words)
            : SignInSentence.SIGN_IN_OF.with(mailbox, seen(reason)),
        advice(reason),
        PASSING.contains(reason));
  }

  private Phrase seen(Reason reason) {
    return switch (reason) {
      case CONSENT_MISSING -> SignInSentence.CONSENT_LACKING.with();
      case PERMISSION_MISSING -> SignInSentence.PERMISSION_LACKING.with(permission());
      case CLIENT_REFUSED ->
          (isPublic() ? SignInSentence.PUBLIC_CLIENT_REFUSED : SignInSentence.CLIENT_SECRET_REFUSED)
              .with();
      case GRANT_REFUSED -> SignInSentence.GRANT_ENDED.with();
      case INTERACTION_REQUIRED -> SignInSentence.MORE_WANTED.with();
      case DECLINED -> SignInSentence.PERSON_SAID_NO.with();
      case EXPIRED -> SignInSentence.PERSON_TOO_LATE.with();
      case UNKNOWN_SIGN_IN -> SignInSentence.NOT_BEGUN_HERE.with();
      case WRONG_ACCOUNT -> SignInSentence.OTHER_ACCOUNT.with();
      case NOBODY -> SignInSentence.NOBODY_SIGNED_IN.with();
      case UNKNOWN_TENANT -> SignInSentence.NO_SUCH_TENANT.with(account.tenant());
      case APPLICATION_DISABLED -> SignInSentence.APPLICATION_OFF.with(account.clientId());
      case CLOCK_SKEW -> SignInSentence.CLOCKS_APART.with();
      case NOT_THE_PLATFORM -> SignInSentence.NO_PLATFORM.with(host);
      case UNTRUSTED -> SignInSentence.NOBODY_VOUCHES.with(host);
      case THROTTLED -> SignInSentence.ASKS_SLOWNESS.with(host);
      case UNREACHABLE -> SignInSentence.GIVES_NO_ANSWER.with(host);
      case REFUSED -> SignInSentence.PLATFORM_REFUSES.with();
    };
  }

  private Phrase advice(Reason reason) {
    return switch (reason) {
      case CONSENT_MISSING -> SignInSentence.GRANT_CONSENT.with();
      case PERMISSION_MISSING ->
          account.method() == Method.APPLICATION
              ? SignInSentence.GIVE_ROLE.with()
              : SignInSentence.ADD_PERMISSION.with(permission());
      case CLIENT_REFUSED ->
          (isPublic() ? SignInSentence.ALLOW_PUBLIC : SignInSentence.MAKE_CLIENT_SECRET).with();
      case GRANT_REFUSED -> SignInSentence.SIGN_IN_ONCE_MORE.with();
      case INTERACTION_REQUIRED -> SignInSentence.DO_WHAT_PAGE_ASKS.with();
      case DECLINED -> SignInSentence.SAY_YES.with();
      case EXPIRED, UNKNOWN_SIGN_IN -> SignInSentence.BEGIN_AGAIN.with();
      case WRONG_ACCOUNT -> SignInSentence.RIGHT_ACCOUNT.with();
      case NOBODY -> SignInSentence.SIGN_IN_FIRST.with();
      case UNKNOWN_TENANT -> SignInSentence.CORRECT_TENANT.with();
      case APPLICATION_DISABLED -> SignInSentence.SWITCH_APPLICATION_ON.with();
      case CLOCK_SKEW -> SignInSentence.SET_THIS_CLOCK.with();
      case NOT_THE_PLATFORM -> SignInSentence.CHECK_PLATFORM.with();
      case UNTRUSTED -> SignInSentence.TRUST_PLATFORM.with();
      case THROTTLED, UNREACHABLE -> Phrase.nothing();
      case REFUSED -> SignInSentence.COMPARE_REGISTRATION.with();
    };
  }

  private String permission() {
    return account.method() == Method.APPLICATION ? "Mail.ReadWrite" : TokenRequests.PERMISSION;
  }

  private boolean isPublic() {
    return account.method() == Method.DEVICE_CODE;
  }
}
