package org.mailtrail.web.assist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mailtrail.application.Administration;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.Step;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.site.Visit;

/** Keeps what the forms of a setup say; each answers why not, or with nothing when it is done. */
public final class KeepSetup {
  private final Mailtrail mailtrail;

  /** Keeps by these use cases. */
  public KeepSetup(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  private Administration setup() {
    return mailtrail.setup();
  }

  /** Does it, and says what cannot be read or is lacking. */
  public Optional<String> keep(Visit visit, Keeping keeping) {
    try {
      return keeping.run();
    } catch (SetupForms.Unreadable wrong) {
      return Optional.of(visit.say(wrong.key()));
    } catch (SetupException lacking) {
      return Optional.of(visit.say(Problem.of(lacking).told()));
    }
  }

  /** Something that may be refused. */
  @FunctionalInterface
  public interface Keeping {
    /** Why not; empty when it is done. */
    Optional<String> run();
  }

  /** Where the mail is. */
  public Optional<String> place(MailboxName mailbox, Visit visit) {
    return step(
        mailbox, new Step.Exchange(SetupForms.place(visit, setup()::standardEndpoint)), visit);
  }

  /** How it is worked. */
  public Optional<String> routine(MailboxName mailbox, Visit visit) {
    return step(mailbox, new Step.Habits(SetupForms.routine(visit)), visit);
  }

  private Optional<String> step(MailboxName mailbox, Step step, Visit visit) {
    return refusal(visit, setup().setUp(mailbox).apply(mailbox, step, visit.who()));
  }

  /** Who the job is, and its secret; tokens are forgotten only where it is another account. */
  public Optional<String> account(MailboxSetup before, Visit visit) {
    Account account = SetupForms.account(visit, before.account());
    Optional<Instant> expiry = expiry(visit);
    Optional<String> refused =
        account.equals(before.account())
            ? Optional.empty()
            : refusal(
                visit,
                setup().changeAccount(before.name()).run(before.name(), account, visit.who()));
    if (refused.isEmpty()) {
      keepSecret(before.name(), account, visit, expiry);
    }
    return refused;
  }

  /** Another account signs in; what is signed in is forgotten, and all settings stay. */
  public Optional<String> forget(MailboxSetup before, Visit visit) {
    Account account = before.account();
    Account nobody =
        new Account(
            account.method(), "", account.tenant(), account.clientId(), account.redirectUrl());
    return refusal(
        visit, setup().changeAccount(before.name()).run(before.name(), nobody, visit.who()));
  }

  /** Removes the setup, if its name was typed. */
  public Optional<String> clear(MailboxSetup setup, Visit visit) {
    return visit.field("name").filter(setup.name().value()::equals).isPresent()
        ? refusal(visit, setup().clear().run(setup.name(), visit.who()))
        : Optional.of(visit.say("setup.name-differs", setup.name().value()));
  }

  private void keepSecret(
      MailboxName mailbox, Account account, Visit visit, Optional<Instant> expiry) {
    Secret secret = Secret.of(visit.raw("secret"));
    if (!secret.isBlank()) {
      String kind =
          switch (account.method()) {
            case PASSWORD -> "password";
            case GIVEN_TOKEN -> "token";
            case BROWSER, DEVICE_CODE, APPLICATION -> "client-secret";
          };
      setup().secrets().put(new SecretName(mailbox + "." + kind), secret, expiry);
      setup().note(mailbox, visit.who(), "EnterSecret");
    }
  }

  private Optional<Instant> expiry(Visit visit) {
    try {
      return visit
          .field("expires")
          .map(text -> LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noDay) {
      throw new SetupForms.Unreadable("setup.wrong-expiry");
    }
  }

  private static Optional<String> refusal(Visit visit, SetupOutcome outcome) {
    return outcome.<Optional<String>>match(
        done -> Optional.empty(), refused -> Optional.of(visit.say(refused.told())));
  }
}
