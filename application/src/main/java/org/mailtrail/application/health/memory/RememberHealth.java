package org.mailtrail.application.health.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.application.port.health.WatchTimes;
import org.mailtrail.domain.message.MailboxName;

/**
 * Looks at health once a minute and remembers what it sees: since when each trouble lasts, and when
 * it was away. To be run by one process at a time.
 */
public final class RememberHealth {
  /** Stands for the time in which nobody looked, because no process ran. */
  public static final String NOT_RUNNING = "NOT_RUNNING";

  /** So far back months are told. */
  static final Duration KEPT = Duration.ofDays(400);

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
  private static final Duration AWAY = Duration.ofMinutes(10);
  private static final int GONE = 2;

  private final Supplier<Health> look;
  private final Predicate<MailboxName> canSeeInto;
  private final KeptHealth kept;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /**
   * Remembering it there.
   *
   * @param look at health, which costs Exchange nothing
   * @param canSeeInto whether it is known what waits in this mailbox
   */
  public RememberHealth(
      Supplier<Health> look,
      Predicate<MailboxName> canSeeInto,
      KeptHealth kept,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.look = look;
    this.canSeeInto = canSeeInto;
    this.kept = kept;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @return how long to wait before the next look
   * @throws org.mailtrail.application.port.StoreException when nothing can be kept
   */
  public Duration run() {
    Health health = look.get();
    Instant now = clock.instant();
    return unitOfWork.run(
        () -> {
          remember(health, now);
          kept.ailments().forget(now.minus(KEPT));
          return BETWEEN_LOOKS;
        });
  }

  private void remember(Health health, Instant now) {
    kept.watch().span().ifPresent(span -> missedLooks(span, health, now));
    kept.watch().looked(now);
    Map<UUID, Ailment> gone = new HashMap<>();
    kept.ailments().lasting().forEach(one -> gone.put(one.finding().trouble(), one));
    for (Symptom symptom : health.reasons()) {
      if (symptom.code() != Code.STARTING) {
        Ailment.Finding finding = finding(symptom);
        Optional<Ailment> before = Optional.ofNullable(gone.remove(finding.trouble()));
        kept.ailments().keep(ailment(finding, before, now));
      }
    }
    gone.values().stream().filter(this::couldBeSeen).forEach(one -> miss(one, now));
  }

  /** Where mail was to be logged and nobody looked, no process ran. */
  private void missedLooks(WatchTimes.Span span, Health health, Instant now) {
    boolean wanted = health.reasons().stream().noneMatch(is(Code.NOTHING_ENABLED));
    if (wanted && span.lastAt().plus(AWAY).isBefore(now)) {
      Ailment.Finding finding =
          new Ailment.Finding(
              NOT_RUNNING, true, Optional.empty(), "no process of Mailtrail was at work", "");
      kept.ailments()
          .keep(
              new Ailment(
                  UUID.randomUUID(),
                  finding,
                  new Ailment.Course(span.lastAt(), now, 0, Optional.of(now)),
                  Optional.empty()));
    }
  }

  private static Ailment ailment(Ailment.Finding finding, Optional<Ailment> before, Instant now) {
    return before
        .map(one -> one.goesOn(finding, seen(one, now)))
        .orElseGet(() -> Ailment.begun(finding, now));
  }

  private static Predicate<Symptom> is(Code code) {
    return symptom -> symptom.code() == code;
  }

  /** What was found in a mailbox into which nobody looks now may be there still. */
  private boolean couldBeSeen(Ailment one) {
    boolean isOfIntake =
        List.of(Code.OLD_MAIL_WAITING, Code.BACKLOG_UNKNOWN, Code.NO_ANSWER).stream()
            .anyMatch(code -> code.name().equals(one.finding().code()));
    return !isOfIntake || one.finding().mailbox().filter(canSeeInto.negate()).isEmpty();
  }

  private static Ailment.Course seen(Ailment one, Instant now) {
    return new Ailment.Course(one.course().since(), now, 0, Optional.empty());
  }

  /** One look that does not see it may be a look that was too short. */
  private void miss(Ailment one, Instant now) {
    Ailment.Course course = one.course();
    int missed = course.missed() + 1;
    Instant end = course.seenAt().plus(BETWEEN_LOOKS);
    Optional<Instant> ended =
        missed < GONE ? Optional.empty() : Optional.of(end.isBefore(now) ? end : now);
    kept.ailments()
        .keep(
            one.goesOn(
                one.finding(), new Ailment.Course(course.since(), course.seenAt(), missed, ended)));
  }

  static Ailment.Finding finding(Symptom symptom) {
    return new Ailment.Finding(
        symptom.code().name(),
        symptom.code().isRed(),
        symptom.mailbox(),
        symptom.what(),
        symptom.remedy());
  }
}
