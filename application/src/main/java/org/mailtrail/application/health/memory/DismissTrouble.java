package org.mailtrail.application.health.memory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.application.port.health.Ailments;
import org.mailtrail.application.setup.SetupDesk.Signature;

/**
 * Puts a trouble aside because somebody knows of it, until it changes or comes back after it was
 * away; health stays as red as it is. Who did so stands in the audit trail.
 */
public final class DismissTrouble {
  private final Ailments ailments;
  private final Supplier<Health> look;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /**
   * Dismissing what is remembered there.
   *
   * @param look sees what nobody has remembered yet
   */
  public DismissTrouble(
      Ailments ailments,
      Supplier<Health> look,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.ailments = ailments;
    this.look = look;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Dismisses it.
   *
   * @param trouble its id
   * @param who who knows of it
   * @return refused when there is no such trouble any more
   */
  public DeskAnswer<Ailment.Finding> run(UUID trouble, String who) {
    Optional<Ailment> fresh =
        lasting(trouble).findAny().isPresent() ? Optional.empty() : seenNow(trouble);
    return DeskAnswer.inOneUnit(
        unitOfWork,
        () -> {
          fresh.ifPresent(ailments::keep);
          return turn(
              trouble, who, Optional.of(new Ailment.Dismissal(who.strip(), clock.instant())));
        });
  }

  /** Takes that back: it is told again. */
  public DeskAnswer<Ailment.Finding> recall(UUID trouble, String who) {
    return DeskAnswer.inOneUnit(unitOfWork, () -> turn(trouble, who, Optional.empty()));
  }

  private Stream<Ailment> lasting(UUID trouble) {
    return ailments.lasting().stream().filter(one -> one.finding().trouble().equals(trouble));
  }

  private Optional<Ailment> seenNow(UUID trouble) {
    return look.get().reasons().stream()
        .map(RememberHealth::finding)
        .filter(finding -> finding.trouble().equals(trouble))
        .findFirst()
        .map(finding -> Ailment.begun(finding, clock.instant()));
  }

  private DeskAnswer<Ailment.Finding> turn(
      UUID trouble, String who, Optional<Ailment.Dismissal> dismissal) {
    List<Ailment> dismissed =
        lasting(trouble).filter(one -> ailments.dismiss(one.id(), dismissal)).toList();
    if (dismissed.isEmpty()) {
      return DeskAnswer.refused(
          new Refusal(
              "trouble-gone",
              "this trouble is there no more, or has changed",
              "Look at the list of troubles again."));
    }
    Ailment.Finding finding = dismissed.get(0).finding();
    note(finding, who, dismissal.isPresent());
    return DeskAnswer.done(finding);
  }

  private void note(Ailment.Finding finding, String who, boolean isDismissed) {
    String known = "dismissed";
    AuditEntry.Change line =
        new AuditEntry.Change(
            finding.code() + ": " + finding.what(),
            isDismissed ? "" : known,
            isDismissed ? known : "");
    trail.append(
        Signature.of(who, DismissTrouble.class)
            .under(
                clock.instant(),
                finding.mailbox().orElse(AuditEntry.ALL_MAILBOXES),
                List.of(line)));
  }
}
