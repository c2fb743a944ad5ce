package org.mailtrail.application.setup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.port.setup.Switch;
import org.mailtrail.domain.message.MailboxName;

/** Changes setups: no change without its entry in the audit trail, in one unit of work. */
public final class SetupDesk {
  private final Setups setups;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /** A desk over these books. */
  public SetupDesk(Setups setups, AuditTrail trail, UnitOfWork unitOfWork, Clock clock) {
    this.setups = setups;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  public Clock clock() {
    return clock;
  }

  /** The setup of the mailbox. */
  public Optional<MailboxSetup> find(MailboxName mailbox) {
    return setups.find(mailbox);
  }

  /** Changes a setup that exists. */
  public SetupOutcome change(
      MailboxName mailbox, Signature by, Function<MailboxSetup, SetupOutcome> edit) {
    return put(
        mailbox, by, found -> found.map(edit).orElseGet(() -> SetupOutcome.unknown(mailbox)));
  }

  /** Turns the switch of a setup, if the condition lets it; who did is kept with it. */
  public SetupOutcome turn(
      MailboxName mailbox, Signature by, boolean on, Predicate<MailboxSetup> condition) {
    return change(
        mailbox,
        by,
        setup ->
            condition.test(setup)
                ? new SetupOutcome.Done(setup.with(setup.logging().turned(on, turn(by))))
                : SetupOutcome.overtaken());
  }

  private Switch.Turn turn(Signature by) {
    return new Switch.Turn(by.who(), clock.instant());
  }

  /** Makes or changes a setup. */
  SetupOutcome put(
      MailboxName mailbox, Signature by, Function<Optional<MailboxSetup>, SetupOutcome> edit) {
    return inOneUnit(
        () -> {
          Optional<MailboxSetup> before = setups.find(mailbox);
          return edit.apply(before)
              .match(done -> keep(before, done.setup(), by), refused -> refused);
        });
  }

  /** Removes a setup if the condition lets it. */
  SetupOutcome remove(
      MailboxName mailbox, Signature by, Function<MailboxSetup, SetupOutcome> condition) {
    return inOneUnit(
        () ->
            setups
                .find(mailbox)
                .map(condition)
                .orElseGet(() -> SetupOutcome.unknown(mailbox))
                .match(done -> remove(done.setup(), by), refused -> refused));
  }

  /** Notes something that was done and changed no setting. */
  public void note(MailboxName mailbox, Signature by, List<AuditEntry.Change> changes) {
    trail.append(by.under(clock.instant(), mailbox, changes));
  }

  private SetupOutcome keep(Optional<MailboxSetup> before, MailboxSetup now, Signature by) {
    List<AuditEntry.Change> changes = Differences.between(before, Optional.of(now));
    if (changes.isEmpty()) {
      return new SetupOutcome.Done(now);
    }
    if (!setups.save(now)) {
      return SetupOutcome.overtaken();
    }
    note(now.name(), by, changes);
    return new SetupOutcome.Done(now.saved());
  }

  private SetupOutcome remove(MailboxSetup setup, Signature by) {
    if (!setups.remove(setup)) {
      return SetupOutcome.overtaken();
    }
    note(setup.name(), by, Differences.between(Optional.of(setup), Optional.empty()));
    return new SetupOutcome.Done(setup);
  }

  /** Does all of the work or, when it throws, nothing of it; units within it join in. */
  public SetupOutcome inOneUnit(Supplier<SetupOutcome> work) {
    return unitOfWork.run(work);
  }

  /**
   * Who does what.
   *
   * @param who the person or program
   * @param action the use case's name
   */
  public record Signature(String who, String action) {
    /** Somebody must be named. */
    public Signature {
      who = who.strip();
      if (who.isEmpty()) {
        throw new IllegalArgumentException("the audit trail wants to know who it is");
      }
    }

    /** This person in this use case. */
    public static Signature of(String who, Class<?> useCase) {
      return new Signature(who, useCase.getSimpleName());
    }

    /** What stands in the audit trail about it. */
    public AuditEntry under(Instant at, MailboxName mailbox, List<AuditEntry.Change> lines) {
      return new AuditEntry(at, who, mailbox, action, lines);
    }
  }
}
