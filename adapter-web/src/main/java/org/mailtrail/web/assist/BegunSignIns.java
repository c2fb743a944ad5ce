package org.mailtrail.web.assist;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.Administration;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.Step;
import org.mailtrail.domain.message.MailboxName;

/** The sign-ins that people have begun from the console, and how far they are. */
final class BegunSignIns {
  private final Administration setup;
  private final Map<MailboxName, SignInState> states = new HashMap<>();
  private final Map<String, Begun> begun = new HashMap<>();

  BegunSignIns(Administration setup) {
    this.setup = setup;
  }

  private record Begun(MailboxSetup setup, String who) {}

  /** How far the mailbox's is. */
  synchronized SignInState of(MailboxName mailbox) {
    return states.getOrDefault(mailbox, SignInState.none());
  }

  private synchronized void put(MailboxName mailbox, SignInState state) {
    states.put(mailbox, state);
  }

  /** Begins one, in the way to which the account is set. */
  void begin(MailboxSetup mailbox, String who) {
    JobAccounts accounts = setup.accounts();
    switch (mailbox.account().method()) {
      case BROWSER -> byBrowser(accounts, mailbox, who);
      case DEVICE_CODE -> byDeviceCode(accounts, mailbox, who);
      case APPLICATION, PASSWORD, GIVEN_TOKEN ->
          ended(mailbox, who, accounts.renew(mailbox.name()));
    }
  }

  private void byBrowser(JobAccounts accounts, MailboxSetup mailbox, String who) {
    JobAccounts.Page page =
        accounts.begin(mailbox.name(), Choice.SAME, mailbox.account().redirectUrl());
    synchronized (this) {
      begun.values().removeIf(one -> one.setup().name().equals(mailbox.name()));
      begun.put(state(page.address()), new Begun(mailbox, who));
    }
    put(mailbox.name(), SignInState.atPage(page.address(), page.validUntil()));
  }

  private static String state(URI address) {
    return Arrays.stream(Optional.ofNullable(address.getRawQuery()).orElse("").split("&", -1))
        .filter(part -> part.startsWith("state="))
        .map(part -> URLDecoder.decode(part.substring(6), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  /** The platform's answer to one that was begun; empty when it was not begun here. */
  Optional<SignInState> answered(Map<String, String> posted) {
    Optional<Begun> one;
    synchronized (this) {
      one = Optional.ofNullable(begun.remove(posted.getOrDefault("state", "")));
    }
    return one.map(
        sign -> {
          ended(sign.setup(), sign.who(), setup.accounts().finish(posted));
          return of(sign.setup().name());
        });
  }

  /** Waits in a thread of its own; the page asks how far it is. */
  private void byDeviceCode(JobAccounts accounts, MailboxSetup mailbox, String who) {
    synchronized (this) {
      if (of(mailbox.name()).isWaiting(Instant.MIN)) {
        return;
      }
      states.put(mailbox.name(), SignInState.waiting());
    }
    Thread thread = new Thread(() -> wait(accounts, mailbox, who), "console-sign-in");
    thread.setDaemon(true);
    thread.start();
  }

  private void wait(JobAccounts accounts, MailboxSetup mailbox, String who) {
    try {
      ended(
          mailbox,
          who,
          accounts.byDeviceCode(
              mailbox.name(),
              Choice.SAME,
              code -> put(mailbox.name(), SignInState.withCode(code))));
    } catch (PortException broken) {
      put(mailbox.name(), SignInState.failed(Problem.of(broken).told()));
    } finally {
      if (of(mailbox.name()).isWaiting(Instant.MIN)) {
        put(mailbox.name(), SignInState.none());
      }
    }
  }

  private void ended(MailboxSetup mailbox, String who, JobAccounts.Result result) {
    put(
        mailbox.name(),
        result.match(
            done -> signedIn(mailbox, who, done), not -> SignInState.failed(not.problem().told())));
  }

  /** The account that signed in is kept where none was named. */
  private SignInState signedIn(MailboxSetup mailbox, String who, JobAccounts.SignedIn done) {
    String name = done.account().orElse("");
    Account known = mailbox.account();
    setup.note(mailbox.name(), who, "SignIn");
    if (mailbox.enabled() || !known.user().isEmpty() || name.isEmpty()) {
      return SignInState.done(name);
    }
    Step step =
        new Step.Credentials(
            new Account(
                known.method(), name, known.tenant(), known.clientId(), known.redirectUrl()));
    SetupOutcome outcome = setup.setUp(mailbox.name()).apply(mailbox.name(), step, who);
    return outcome.match(
        kept -> SignInState.done(name), refused -> SignInState.failed(refused.told()));
  }
}
