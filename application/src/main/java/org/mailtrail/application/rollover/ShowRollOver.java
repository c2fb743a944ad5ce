package org.mailtrail.application.rollover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
          RollOverStep.open(Name.MAILBOX, objection.get().reason(), objection.get().remedy()));
    }
    boolean isOver = setup.place().isSameMailboxAs(next.place());
    List<RollOverStep> steps = new ArrayList<>(looked(setup, next, isOver));
    steps.add(
        isOver
            ? RollOverStep.done(Name.SWITCH, setup.name() + " is " + to)
            : RollOverStep.open(
                Name.SWITCH,
                setup.name() + " is " + setup.place().address(),
                "mailtrail setup roll-over " + setup.name() + " --to " + to + " --confirm"));
    steps.addAll(before(setup, isOver));
    return steps;
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
          RollOverStep.done(Name.MAILBOX, folders.size() + " folders can be seen"),
          empty(folders, isOver),
          rules(setup, items(folders, true), isOver));
    } catch (PortException unreachable) {
      Problem problem = Problem.of(unreachable);
      return List.of(
          RollOverStep.open(Name.MAILBOX, problem.what(), script(setup, next)),
          RollOverStep.later(Name.EMPTY, "not known yet"),
          RollOverStep.later(Name.RULES, "not known yet"));
    }
  }

  private static RollOverStep empty(List<FolderSize> folders, boolean isOver) {
    long filed = items(folders, false);
    if (isOver) {
      return RollOverStep.done(Name.EMPTY, "it is in use");
    }
    return filed == 0
        ? RollOverStep.done(Name.EMPTY, "its folders for logged and other mail are empty")
        : RollOverStep.open(
            Name.EMPTY,
            filed + " messages lie in its folders for logged and other mail",
            "Choose a mailbox that nothing was logged in, or move them elsewhere.");
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
        ? RollOverStep.done(Name.RULES, "copies come in")
        : RollOverStep.open(
            Name.RULES,
            "no copy has come in so far",
            "Run the script; rules can take an hour or more to work everywhere.");
  }

  private static String script(MailboxSetup setup, MailboxSetup next) {
    return "Make it, with the job's rights: mailtrail prepare-exchange "
        + setup.name()
        + " --mailbox "
        + next.place().address()
        + " --in-place-of "
        + setup.place().address()
        + " --name 'Email Logging 2'";
  }

  private List<RollOverStep> before(MailboxSetup setup, boolean isOver) {
    Optional<Predecessor> old =
        predecessors.all().stream()
            .filter(one -> isOver && one.successor().equals(setup.name()))
            .max(Comparator.comparing(Predecessor::replacedAt));
    if (old.isEmpty()) {
      return List.of(
          RollOverStep.later(Name.LINKS, "with the switch, the old mailbox stays registered"),
          RollOverStep.later(
              Name.QUIET,
              "after the switch, the old mailbox is worked until it was quiet for "
                  + Predecessor.QUIET.toDays()
                  + " days"));
    }
    return List.of(
        RollOverStep.done(
            Name.LINKS,
            old.get().setup().place().address() + " is registered as " + old.get().name()),
        quiet(old.get()));
  }

  private static RollOverStep quiet(Predecessor old) {
    return old.retiredAt()
        .map(at -> RollOverStep.done(Name.QUIET, "not worked any more since " + at))
        .orElseGet(
            () ->
                RollOverStep.later(
                    Name.QUIET,
                    "still worked; the last mail there at "
                        + old.lastMailAt()
                        + ", so not before "
                        + old.lastMailAt().plus(Predecessor.QUIET)));
  }
}
