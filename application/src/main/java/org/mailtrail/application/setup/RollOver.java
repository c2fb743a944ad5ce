package org.mailtrail.application.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.port.setup.Switch;
import org.mailtrail.application.setup.SetupOutcome.Refused;
import org.mailtrail.domain.message.MailboxName;

/**
 * Sees to it that each mailbox is set up once, and that one which was worked is not lost sight of
 * when its setup turns to another (ADR 0023).
 */
public final class RollOver {
  private static final int LONGEST_STEM = 28;
  private static final int LOOKED_AT = 1_000;

  private final Setups setups;
  private final Predecessors predecessors;
  private final Passes passes;
  private final PassLock lock;
  private final SetupDesk desk;

  /** Rolling over among these setups. */
  public RollOver(
      Setups setups, Predecessors predecessors, Passes passes, PassLock lock, SetupDesk desk) {
    this.setups = setups;
    this.predecessors = predecessors;
    this.passes = passes;
    this.lock = lock;
    this.desk = desk;
  }

  /** What is against this setup among the others. */
  Optional<Refused> objectionTo(MailboxSetup wanted) {
    return sameMailbox(wanted)
        .or(
            () ->
                predecessors.all().stream()
                    .filter(before -> before.name().equals(wanted.name()))
                    .findFirst()
                    .map(RollOver::nameIsTaken));
  }

  /** The other setup, or the predecessor of another, that leads to the same mailbox. */
  public Optional<Refused> sameMailbox(MailboxSetup wanted) {
    return Stream.concat(others(wanted), before(wanted))
        .findFirst()
        .map(same -> new Refused("address", same, SetupSentence.SET_UP_ONCE.with()));
  }

  private Stream<Phrase> others(MailboxSetup wanted) {
    return setups.all().stream()
        .filter(other -> !other.name().equals(wanted.name()))
        .filter(other -> other.place().isSameMailboxAs(wanted.place()))
        .map(
            other ->
                SetupSentence.SAME_AS_OF.with(
                    wanted.name(), wanted.place().address(), other.name()));
  }

  private Stream<Phrase> before(MailboxSetup wanted) {
    return predecessors.all().stream()
        .filter(old -> !old.successor().equals(wanted.name()))
        .filter(old -> old.setup().place().isSameMailboxAs(wanted.place()))
        .map(
            old ->
                SetupSentence.SAME_AS_BEFORE.with(
                    wanted.name(), wanted.place().address(), old.name(), old.successor()));
  }

  private static Refused nameIsTaken(Predecessor before) {
    return new Refused(
        "mailbox",
        SetupSentence.NAME_WAS.with(before.name(), before.successor()),
        SetupSentence.CHOOSE_NAME.with());
  }

  /** Does the work unless it takes the mailbox away from a pass that is at work there. */
  SetupOutcome whileNobodyWorks(
      Optional<MailboxSetup> before, Place next, Supplier<SetupOutcome> work) {
    boolean moves = before.filter(old -> !old.place().isSameMailboxAs(next)).isPresent();
    if (!moves || before.get().enabled()) {
      return work.get();
    }
    return holding(before.get().name(), work);
  }

  /** Does the work while no pass is at work there, and none begins; else refuses it. */
  SetupOutcome holding(MailboxName name, Supplier<SetupOutcome> work) {
    Optional<PassLock.Lease> lease = lock.acquire(name);
    if (lease.isEmpty()) {
      return new Refused(
          "mailbox", SetupSentence.STILL_AT_WORK.with(name), SetupSentence.WAIT_FOR_END.with());
    }
    try {
      return work.get();
    } finally {
      lease.get().close();
    }
  }

  /** The old mailbox stays worked if it ever was; one that is come back to is taken up again. */
  void keepSightOf(MailboxSetup old, MailboxSetup now) {
    if (old.place().isSameMailboxAs(now.place())) {
      return;
    }
    if (wasWorked(old.name())) {
      keep(old, now.name());
    }
    for (Predecessor before : predecessors.all()) {
      if (before.successor().equals(now.name())
          && before.setup().place().isSameMailboxAs(now.place())) {
        predecessors.remove(before.name());
        predecessors.handOver(before.name(), now.name());
      }
    }
  }

  private void keep(MailboxSetup old, MailboxName successor) {
    MailboxSetup kept =
        new MailboxSetup(
            freeName(old.name()), old.place(), old.account(), old.routine(), Switch.untouched(), 0);
    predecessors.save(Predecessor.of(kept, successor, desk.clock().instant()));
    predecessors.handOver(old.name(), kept.name());
  }

  /** A mistyped address that nothing ever came from is nobody's predecessor. */
  private boolean wasWorked(MailboxName name) {
    return passes.lastGood(name).isPresent()
        || passes.latest(name, LOOKED_AT).stream().anyMatch(pass -> pass.counts().seen() > 0);
  }

  private MailboxName freeName(MailboxName name) {
    String value = name.value();
    String stem = value.substring(0, Math.min(value.length(), LONGEST_STEM)) + "-before-";
    List<MailboxName> taken = predecessors.all().stream().map(Predecessor::name).toList();
    return Stream.iterate(1, number -> number + 1)
        .map(number -> new MailboxName(stem + number))
        .filter(free -> !taken.contains(free))
        .filter(free -> setups.find(free).isEmpty())
        .filter(free -> passes.latest(free, 1).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
