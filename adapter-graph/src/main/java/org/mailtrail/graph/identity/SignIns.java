package org.mailtrail.graph.identity;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.DeviceCode;
import org.mailtrail.application.port.identity.JobAccounts.NotSignedIn;
import org.mailtrail.application.port.identity.JobAccounts.Page;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.JobAccounts.Result;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;

/** Tokens with a person's help. Safe for several threads. */
public final class SignIns {
  /** What the job's account must be allowed to do in the shared mailbox. */
  static final String PERMISSION = "Mail.ReadWrite.Shared";

  /** MSAL adds openid, profile and offline_access. */
  static final Set<String> SCOPES = Set.of(PERMISSION);

  private final Desk desk;
  private final Renewals renewals;
  private final PendingSignIns pending;

  private SignIns(Desk desk) {
    this.desk = desk;
    this.renewals = new Renewals(desk);
    this.pending = new PendingSignIns(desk.clock());
  }

  /** Sign-ins at this platform. */
  public static SignIns at(
      Platform platform,
      Function<MailboxName, Account> accounts,
      SecretProvider secrets,
      TokenStore store,
      Clock clock) {
    return new SignIns(
        new Desk(
            platform, new Clients(platform), accounts, new Credentials(secrets), store, clock));
  }

  /** What keeps the sign-ins alive. */
  public Renewals renewals() {
    return renewals;
  }

  /** Begins a sign-in in a browser. */
  public Page begin(MailboxName mailbox, Choice choice, URI redirect) {
    Dialogue dialogue = desk.dialogue(mailbox).by(Method.BROWSER);
    BrowserPage page = new BrowserPage(dialogue, renewals.seat(mailbox).wanted());
    page.requireReachable();
    BrowserPage.requireUsable(redirect);
    Pending begun = pending.open(mailbox, choice, redirect);
    return new Page(page.address(begun), begun.validUntil());
  }

  /** Ends it. */
  public Result finish(Map<String, String> posted) {
    Optional<Pending> begun = pending.take(posted.getOrDefault("state", ""));
    if (begun.isEmpty()) {
      return new NotSignedIn(Reason.UNKNOWN_SIGN_IN, unknown());
    }
    return arrive(begun.get().mailbox(), begun.get().choice(), new CodeGrant(begun.get(), posted));
  }

  private static Problem unknown() {
    return new Problem(
        "sign-in: the answer belongs to no sign-in that was begun here in the last ten minutes",
        "Begin the sign-in again, and finish it within the time.",
        false);
  }

  /** Signs in with a code that is typed elsewhere. */
  public Result byDeviceCode(MailboxName mailbox, Choice choice, Consumer<DeviceCode> show) {
    desk.dialogue(mailbox).by(Method.DEVICE_CODE);
    return arrive(mailbox, choice, new DeviceGrant(show, desk.clock()));
  }

  private Result arrive(MailboxName mailbox, Choice choice, Grant grant) {
    Seat seat = renewals.seat(mailbox);
    try {
      Dialogue dialogue = desk.dialogue(mailbox);
      NewCache cache = new NewCache();
      Granted granted = grant.ask(dialogue, cache);
      synchronized (seat) {
        return new Arrival(dialogue, seat, choice, grant.nonce()).admit(granted, cache);
      }
    } catch (NotGranted refused) {
      seat.note(refused);
      return refused.outcome();
    }
  }
}
