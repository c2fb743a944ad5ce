package org.mailtrail.application.rollover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.rollover.RollOverStep.Name;
import org.mailtrail.application.rollover.RollOverStep.State;
import org.mailtrail.application.setup.RollOver;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;

/** Tells how far a mailbox has gone over to a new one; changes nothing. */
public final class ShowRollOver {
  private static final int LOOKED_AT = 100;

  private final Mailboxes mailboxes;
  private final Predecessors predecessors;
  private final Passes passes;
  private final RollOver rules;

  /** Looking into these mailboxes. */
  public ShowRollOver(
      Mailboxes mailboxes, Predecessors predecessors, Passes passes, RollOver rules) {
    this.mailboxes = mailboxes;
    this.predecessors = predecessors;
    this.passes = passes;
    this.rules = rules;
  }

  /** The steps towards that mailbox, or from the one before: two requests or so. */
  public List<RollOverStep> run(MailboxSetup setup, EmailAddress to) {
    MailboxSetup next = setup.with(at(setup.place(), to));
    Optional<SetupOutcome.Refused> objection = rules.sameMailbox(next);
    if (objection.isPresent()) {
      return List.of(
          RollOverStep.open(Name.MAILBOX, objection.get().seen(), objection.get().advice()));
    }
    boolean isOver = setup.place().isSameMailboxAs(next.place());
    List<RollOverStep> steps = new ArrayList<>(looked(setup, next, isOver));
    steps.add(switched(setup, to, isOver));
    steps.addAll(before(setup, isOver));
    return steps;
  }

  private static RollOverStep switched(MailboxSetup setup, EmailAddress to, boolean isOver) {
    return isOver
        ? RollOverStep.done(Name.SWITCH, RollOverSentence.SETUP_IS.with(setup.name(), to))
        : RollOverStep.open(
            Name.SWITCH,
            RollOverSentence.SETUP_IS.with(setup.name(), setup.place().address()),
            RollOverSentence.SWITCH_NOW.with(setup.name(), to));
  }

  /** The same place with another address. */
  static Place at(Place place, EmailAddress to) {
    return new Place(place.kind(), to, place.endpoint(), place.folders());
  }

  /** Whether the setup can be switched after these steps. */
  static Optional<RollOverStep> objection(List<RollOverStep> steps) {
    return steps.stream()
        .filter(step -> step.name() == Name.MAILBOX || step.name() == Name.EMPTY)
        .filter(step -> step.state() == State.OPEN)
        .findFirst();
  }

  private List<RollOverStep> looked(MailboxSetup setup, MailboxSetup next, boolean isOver) {
    try {
      List<FolderSize> folders = mailboxes.open(next).probe().folders();
      return List.of(
          RollOverStep.done(Name.MAILBOX, RollOverSentence.FOLDERS_SEEN.with(folders.size())),
          empty(folders, isOver),
          rules(setup, items(folders, true), isOver));
    } catch (PortException unreachable) {
      Problem problem = Problem.of(unreachable);
      return List.of(
          RollOverStep.open(Name.MAILBOX, problem.seen(), script(setup, next)),
          RollOverStep.later(Name.EMPTY, RollOverSentence.NOT_KNOWN_YET.with()),
          RollOverStep.later(Name.RULES, RollOverSentence.NOT_KNOWN_YET.with()));
    }
  }

  private static RollOverStep empty(List<FolderSize> folders, boolean isOver) {
    long filed = items(folders, false);
    if (isOver) {
      return RollOverStep.done(Name.EMPTY, RollOverSentence.IN_USE.with());
    }
    return filed == 0
        ? RollOverStep.done(Name.EMPTY, RollOverSentence.NOTHING_FILED.with())
        : RollOverStep.open(
            Name.EMPTY,
            RollOverSentence.SOMETHING_FILED.with(filed),
            RollOverSentence.CHOOSE_ANOTHER.with());
  }

  private static long items(List<FolderSize> folders, boolean ofIntake) {
    return folders.stream()
        .filter(folder -> folder.role() != FolderRole.OTHER)
        .filter(folder -> (folder.role() == FolderRole.INTAKE) == ofIntake)
        .mapToLong(FolderSize::items)
        .sum();
  }

  private RollOverStep rules(MailboxSetup setup, long waiting, boolean isOver) {
    boolean hasSeen =
        isOver
            && passes.latest(setup.name(), LOOKED_AT).stream()
                .anyMatch(pass -> pass.counts().seen() > 0);
    return waiting > 0 || hasSeen
        ? RollOverStep.done(Name.RULES, RollOverSentence.COPIES_COME.with())
        : RollOverStep.open(
            Name.RULES, RollOverSentence.NO_COPY_CAME.with(), RollOverSentence.RUN_SCRIPT.with());
  }

  private static Phrase script(MailboxSetup setup, MailboxSetup next) {
    return RollOverSentence.PREPARE_IT.with(
        setup.name(), next.place().address(), setup.place().address());
  }

  private List<RollOverStep> before(MailboxSetup setup, boolean isOver) {
    Optional<Predecessor> old = isOver ? before(setup.name()) : Optional.empty();
    if (old.isEmpty()) {
      return List.of(
          RollOverStep.later(Name.LINKS, RollOverSentence.STAYS_REGISTERED.with()),
          RollOverStep.later(
              Name.QUIET, RollOverSentence.WORKED_UNTIL_QUIET.with(Predecessor.QUIET.toDays())));
    }
    return List.of(
        RollOverStep.done(
            Name.LINKS,
            RollOverSentence.REGISTERED_AS.with(
                old.get().setup().place().address(), old.get().name())),
        quiet(old.get()));
  }

  private Optional<Predecessor> before(MailboxName mailbox) {
    return predecessors.all().stream()
        .filter(one -> one.successor().equals(mailbox))
        .max(Comparator.comparing(Predecessor::replacedAt));
  }

  private static RollOverStep quiet(Predecessor old) {
    return old.retiredAt()
        .map(at -> RollOverStep.done(Name.QUIET, RollOverSentence.NOT_WORKED.with(at)))
        .orElseGet(
            () ->
                RollOverStep.later(
                    Name.QUIET,
                    RollOverSentence.WORKED_ON.with(
                        old.lastMailAt(), old.lastMailAt().plus(Predecessor.QUIET))));
  }
}
