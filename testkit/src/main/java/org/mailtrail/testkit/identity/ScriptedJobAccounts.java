package org.mailtrail.testkit.identity;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.domain.message.MailboxName;

/** Signs in as it was told: nobody, unless it was told of a result. Remembers what it did. */
public final class ScriptedJobAccounts implements JobAccounts {
  /** When the pages, codes and tokens of the script end. */
  public static final Instant VALID_UNTIL = Instant.parse("2030-01-01T00:00:00Z");

  private final Map<MailboxName, Result> results = new HashMap<>();
  private final Map<MailboxName, String> lacking = new HashMap<>();
  private final Map<String, MailboxName> begun = new HashMap<>();
  private final List<String> calls = new ArrayList<>();

  /** Nobody has signed in. */
  public ScriptedJobAccounts() {
    // nobody has signed in yet
  }

  /** From now on sign-ins and renewals of the mailbox end like this. */
  public synchronized ScriptedJobAccounts answers(MailboxName mailbox, Result result) {
    results.put(mailbox, result);
    return this;
  }

  /** From now on the mailbox's account is signed in. */
  public ScriptedJobAccounts signsIn(MailboxName mailbox, String account) {
    return answers(mailbox, new SignedIn(Optional.of(account), VALID_UNTIL));
  }

  /** From now on sign-ins of the mailbox fail. */
  public ScriptedJobAccounts refuses(MailboxName mailbox, Reason reason) {
    return answers(mailbox, not(reason));
  }

  /** From now on nobody can sign in at the mailbox, as this setting has nothing in it. */
  public synchronized ScriptedJobAccounts lacks(MailboxName mailbox, String setting) {
    lacking.put(mailbox, setting);
    return this;
  }

  /** What was asked so far, such as {@code renew main}, in order. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public synchronized Page begin(MailboxName mailbox, Choice choice, URI redirect) {
    calls.add("begin " + mailbox + " " + choice);
    complain(mailbox);
    String state = "state-" + calls.size();
    begun.put(state, mailbox);
    return new Page(URI.create("https://login.example/?state=" + state), VALID_UNTIL);
  }

  @Override
  public synchronized Result finish(Map<String, String> posted) {
    calls.add("finish");
    return Optional.ofNullable(begun.remove(posted.getOrDefault("state", "")))
        .map(this::result)
        .orElseGet(() -> not(Reason.UNKNOWN_SIGN_IN));
  }

  @Override
  public synchronized Result byDeviceCode(
      MailboxName mailbox, Choice choice, Consumer<DeviceCode> show) {
    calls.add("byDeviceCode " + mailbox + " " + choice);
    complain(mailbox);
    show.accept(new DeviceCode("CODE-1", URI.create("https://login.example/device"), VALID_UNTIL));
    return result(mailbox);
  }

  @Override
  public synchronized Result renew(MailboxName mailbox) {
    calls.add("renew " + mailbox);
    complain(mailbox);
    return result(mailbox);
  }

  @Override
  public synchronized void forget(MailboxName mailbox) {
    calls.add("forget " + mailbox);
    results.remove(mailbox);
  }

  private Result result(MailboxName mailbox) {
    return Objects.requireNonNullElseGet(results.get(mailbox), () -> not(Reason.NOBODY));
  }

  private void complain(MailboxName mailbox) {
    if (lacking.containsKey(mailbox)) {
      throw new SetupException(lacking.get(mailbox), "there is none", "Enter it.");
    }
  }

  private static Result not(Reason reason) {
    return new NotSignedIn(
        reason, new Problem("not signed in: " + reason, "Sign in as the job's account.", false));
  }
}
