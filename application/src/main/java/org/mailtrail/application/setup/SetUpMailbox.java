package org.mailtrail.application.setup;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.plug.exchange.Endpoints;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.domain.message.MailboxName;

/**
 * Sets a mailbox up, one step at a time; what was entered is kept from step to step.
 *
 * <p>After the steps come the sign-in, {@link org.mailtrail.application.setup.check.ValidateSetup}
 * and {@link org.mailtrail.application.job.StartLogging}.
 */
public final class SetUpMailbox {
  private final SetupDesk desk;
  private final RollOver rollOver;
  private final SettingRules rules;

  /**
   * Setting up at this desk.
   *
   * @param rollOver keeps sight of mailboxes that are replaced
   * @param endpoints where mailboxes of a kind are reached
   * @param plainHttpOnLoopback whether an address without TLS is let through on this machine itself
   * @param templates those that a setup may name
   * @param people among whom the default contact is
   */
  public SetUpMailbox(
      SetupDesk desk,
      RollOver rollOver,
      Function<ExchangeKind, Endpoints> endpoints,
      boolean plainHttpOnLoopback,
      Templates templates,
      PeopleDirectory people) {
    this.desk = desk;
    this.rollOver = rollOver;
    this.rules = new SettingRules(endpoints, plainHttpOnLoopback, templates, people);
  }

  /**
   * Takes one step. A mailbox that was worked and is replaced by it becomes a predecessor.
   *
   * @param who for the audit trail
   */
  public SetupOutcome apply(MailboxName mailbox, Step step, String who) {
    return apply(mailbox, step, SetupDesk.Signature.of(who, SetUpMailbox.class));
  }

  SetupDesk desk() {
    return desk;
  }

  /** The same on behalf of another use case. */
  SetupOutcome apply(MailboxName mailbox, Step step, SetupDesk.Signature by) {
    return step instanceof Step.Exchange exchange
        ? rollOver.whileNobodyWorks(
            desk.find(mailbox), exchange.place(), () -> place(mailbox, step, by))
        : desk.put(mailbox, by, found -> edit(mailbox, found, step));
  }

  /**
   * Turns a setup to another mailbox, and leaves logging on where it is on: all of it or, whatever
   * happens on the way, nothing. Refused while a pass is at work there, and when the setup is no
   * longer the one that was looked at. The mailbox before becomes a predecessor if it was worked.
   */
  public SetupOutcome turn(MailboxSetup seen, Place next, SetupDesk.Signature by) {
    Step step = new Step.Exchange(next);
    return rollOver.holding(
        seen.name(),
        () ->
            keepingSight(
                seen.name(),
                () ->
                    desk.change(
                        seen.name(),
                        by,
                        found ->
                            found.equals(seen)
                                ? judge(step.applyTo(found))
                                : SetupOutcome.overtaken())));
  }

  private SetupOutcome place(MailboxName mailbox, Step step, SetupDesk.Signature by) {
    return keepingSight(mailbox, () -> desk.put(mailbox, by, found -> edit(mailbox, found, step)));
  }

  private SetupOutcome keepingSight(MailboxName mailbox, Supplier<SetupOutcome> change) {
    return desk.inOneUnit(
        () -> {
          Optional<MailboxSetup> before = desk.find(mailbox);
          return change
              .get()
              .match(
                  done -> {
                    before.ifPresent(old -> rollOver.keepSightOf(old, done.setup()));
                    return done;
                  },
                  refused -> refused);
        });
  }

  private SetupOutcome edit(MailboxName mailbox, Optional<MailboxSetup> found, Step step) {
    if (found.isEmpty()) {
      return step instanceof Step.Exchange first
          ? judge(first.begin(mailbox))
          : SetupOutcome.unknown(mailbox);
    }
    return found.get().enabled()
        ? SetupOutcome.locked("mailbox " + mailbox)
        : named(step, found.get()).orElseGet(() -> judge(step.applyTo(found.get())));
  }

  private Optional<SetupOutcome> named(Step step, MailboxSetup before) {
    return step instanceof Step.Habits habits
        ? rules.objectionTo(habits.routine(), before.routine()).map(refused -> refused)
        : Optional.empty();
  }

  private SetupOutcome judge(MailboxSetup setup) {
    return rules
        .judge(setup)
        .match(
            done -> rollOver.objectionTo(done.setup()).<SetupOutcome>map(o -> o).orElse(done),
            refused -> refused);
  }
}
