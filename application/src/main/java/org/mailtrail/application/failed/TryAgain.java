package org.mailtrail.application.failed;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * Lets quarantined messages be tried again: they wait, and the next pass over their mailbox takes
 * them up from wherever they lie and decides anew, as if they had just come. Their tries count from
 * now on; what their rows said before is kept (ADR 0050).
 */
public final class TryAgain {
  /** So many in one transaction. */
  private static final int AT_ONCE = 500;

  private static final int MOST_GROUPS = 10_000;

  private final Quarantine quarantine;
  private final Setups worked;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /**
   * Lets out of this quarantine.
   *
   * @param worked the mailboxes over which passes go
   */
  public TryAgain(
      Quarantine quarantine, Setups worked, AuditTrail trail, UnitOfWork unitOfWork, Clock clock) {
    this.quarantine = quarantine;
    this.worked = worked;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Lets these be tried again. Idempotent: what waits already is left alone.
   *
   * @param who who wants it
   * @return how many; refused when nothing of that is quarantined, or nobody works the mailbox
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach; what was
   *     let out by then stays so
   */
  public DeskAnswer<Retrial> run(Choice which, String who) {
    return worked
        .find(which.mailbox())
        .map(setup -> run(parts(setup, which.item(), which.problem()).toList(), who))
        .orElseGet(() -> DeskAnswer.refused(Refusal.unknown("mailbox", which.mailbox().value())));
  }

  /**
   * The same in all mailboxes.
   *
   * @param problem only those with which this was wrong
   */
  public DeskAnswer<Retrial> everywhere(Optional<String> problem, String who) {
    List<MailboxSetup> setups = worked.all();
    Set<String> texts = problem.stream().flatMap(TryAgain::alike).collect(Collectors.toSet());
    Set<MailboxName> concerned =
        quarantine.groups(setups.stream().map(MailboxSetup::name).toList(), MOST_GROUPS).stream()
            .filter(group -> problem.isEmpty() || texts.contains(group.problem()))
            .map(Quarantine.Group::mailbox)
            .collect(Collectors.toSet());
    return run(
        setups.stream()
            .filter(setup -> concerned.contains(setup.name()))
            .flatMap(setup -> parts(setup, Optional.empty(), problem))
            .toList(),
        who);
  }

  /** One for each text in which the ledger may hold the problem. */
  private static Stream<Retrial.Part> parts(
      MailboxSetup setup, Optional<ItemId> item, Optional<String> problem) {
    return problem
        .map(told -> alike(told).map(Optional::of))
        .orElseGet(() -> Stream.of(Optional.empty()))
        .map(text -> new Choice(setup.name(), item, text))
        .map(choice -> new Retrial.Part(choice, setup.enabled()));
  }

  private static Stream<String> alike(String problem) {
    return LedgerSentence.alike(problem).stream();
  }

  private DeskAnswer<Retrial> run(List<Retrial.Part> parts, String who) {
    Signature by = Signature.of(who, TryAgain.class);
    long messages = 0;
    boolean isSoon = true;
    for (Retrial.Part part : parts) {
      long some = release(part.which(), by);
      messages += some;
      isSoon &= some == 0 || part.isEnabled();
    }
    return messages == 0
        ? DeskAnswer.refused(nothing())
        : DeskAnswer.done(new Retrial(messages, isSoon));
  }

  private long release(Choice which, Signature by) {
    long all = 0;
    int some;
    do {
      some = unitOfWork.run(() -> releaseSome(which, by));
      all += some;
    } while (some > 0 && which.item().isEmpty());
    return all;
  }

  private int releaseSome(Choice which, Signature by) {
    int some = quarantine.release(which, new Quarantine.Wish(by.who(), clock.instant()), AT_ONCE);
    if (some > 0) {
      AuditEntry.Change line =
          new AuditEntry.Change(
              which
                  .item()
                  .map(item -> "quarantined message " + item)
                  .orElse("quarantined messages"),
              which.problem().orElse(""),
              some + " to be tried again");
      trail.append(by.under(clock.instant(), which.mailbox(), List.of(line)));
    }
    return some;
  }

  /** Nothing is let out. */
  public static Refusal nothing() {
    return new Refusal(
        "nothing-quarantined",
        "nothing of that is in quarantine",
        "Look into the ledger: it says what became of each message.");
  }
}
