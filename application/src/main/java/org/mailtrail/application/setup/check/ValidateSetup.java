package org.mailtrail.application.setup.check;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.capacity.CapacityDesk;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.setup.RollOver;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.message.MailboxName;

/**
 * Checks whether a setup works: each thing by name, with what to do where it does not. Reads no
 * message; makes one of its own, moves it and removes it again.
 */
public final class ValidateSetup {
  private final Setups setups;
  private final BookChecks bookChecks;
  private final MailboxChecks mailboxChecks;
  private final TimeChecks timeChecks;
  private final PredecessorChecks predecessorChecks;
  private final RollOver rollOver;
  private Optional<CapacityDesk> capacity = Optional.empty();

  /** Checking setups against these ports. */
  public ValidateSetup(
      Setups setups,
      Mailboxes mailboxes,
      SecretVault vault,
      CheckBooks books,
      Predecessors predecessors,
      RollOver rollOver) {
    this.setups = setups;
    this.rollOver = rollOver;
    this.predecessorChecks = new PredecessorChecks(predecessors, mailboxes);
    this.bookChecks = new BookChecks(books);
    this.mailboxChecks = new MailboxChecks(mailboxes);
    this.timeChecks = new TimeChecks(mailboxes, vault, books.clock());
  }

  /** The same, which also tells how full the mailbox is. */
  public ValidateSetup alsoLookingAt(CapacityDesk desk) {
    capacity = Optional.of(desk);
    return this;
  }

  /** Runs every check, whatever becomes of the others; throws nothing. */
  public List<Check> run(MailboxName mailbox) {
    Checkup checkup = new Checkup();
    MailboxSetup[] found = new MailboxSetup[1];
    checkup.look(
        Subject.SETTINGS,
        () -> {
          Optional<MailboxSetup> setup = setups.find(mailbox);
          setup.ifPresent(s -> found[0] = s);
          return settings(mailbox, setup);
        });
    if (found[0] != null) {
      addTo(checkup, found[0]);
      checkup.look(Subject.CAPACITY, () -> CapacityCheck.of(capacity, found[0]));
    }
    return checkup.checks();
  }

  /**
   * What stands in the way of a setup as it would be, if it were kept like this: the first check
   * that fails. How full the mailbox was that it names so far says nothing of it.
   */
  public Optional<SetupOutcome.Refused> objection(MailboxSetup wanted) {
    Checkup checkup = new Checkup();
    checkup.look(Subject.SETTINGS, () -> settings(wanted.name(), Optional.of(wanted)));
    addTo(checkup, wanted);
    return objection(checkup.checks());
  }

  /** The first of these that fails, as a refusal. */
  public static Optional<SetupOutcome.Refused> objection(List<Check> checks) {
    return checks.stream()
        .filter(Check::isFailure)
        .findFirst()
        .map(
            failed ->
                new SetupOutcome.Refused(
                    failed.setting(),
                    PortSentence.IN_DOING.with(failed.name(), failed.seen()),
                    failed.advice()));
  }

  private void addTo(Checkup checkup, MailboxSetup setup) {
    bookChecks.addTo(checkup, setup);
    timeChecks.addTo(checkup, setup);
    mailboxChecks.addTo(checkup, setup);
    bookChecks.addFlowsTo(checkup, setup);
    predecessorChecks.addTo(checkup, setup);
  }

  private Check settings(MailboxName mailbox, Optional<MailboxSetup> setup) {
    if (setup.isEmpty()) {
      return Check.failure(
          Subject.SETTINGS,
          CheckSentence.NOT_SET_UP.with(mailbox.value()),
          CheckSentence.SET_UP_FIRST.with());
    }
    Optional<SetupOutcome.Refused> twice = rollOver.sameMailbox(setup.get());
    if (twice.isPresent()) {
      return Check.failure(
          Subject.SETTINGS, twice.get().setting(), twice.get().seen(), twice.get().advice());
    }
    return missing(setup.get().account().missing());
  }

  private static Check missing(String setting) {
    return setting.isEmpty()
        ? Check.pass(Subject.SETTINGS, CheckSentence.NOTHING_MISSING.with())
        : Check.failure(
            Subject.SETTINGS,
            setting,
            CheckSentence.MISSING.with(setting),
            CheckSentence.ENTER_IT.with());
  }
}
