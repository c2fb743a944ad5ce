package org.mailtrail.application;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.capacity.CapacityDesk;
import org.mailtrail.application.capacity.CapacityRules;
import org.mailtrail.application.capacity.KnownCapacities;
import org.mailtrail.application.capacity.MeasureCapacity;
import org.mailtrail.application.capacity.MeasureEveryDay;
import org.mailtrail.application.capacity.ShowCapacity;
import org.mailtrail.application.health.Backlogs;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Intakes;
import org.mailtrail.application.health.MeasureBacklog;
import org.mailtrail.application.health.Watched;
import org.mailtrail.application.health.memory.RememberHealth;
import org.mailtrail.application.health.memory.TellIntake;
import org.mailtrail.application.job.pace.JobClock;
import org.mailtrail.application.job.pace.Night;
import org.mailtrail.application.job.pace.Quota;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;

/** What watches in threads of its own, begun when it is first asked for. */
final class Watch {
  /** Who asks over HTTP is answered within two seconds. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final Works works;
  private final JobControl jobs;
  private @Nullable Backlogs backlogs;
  private @Nullable CheckHealth health;
  private @Nullable CapacityDesk capacity;

  Watch(Works works, JobControl jobs) {
    this.works = works;
    this.jobs = jobs;
  }

  static JobClock jobClock() {
    return new JobClock(
        Quota.standard(),
        Night.standard(ZoneId.systemDefault()),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  Intakes intakes() {
    return backlogs();
  }

  /** How full the mailboxes are. */
  synchronized CapacityDesk capacity() {
    if (capacity == null) {
      KeptHealth kept = works.storage().keptHealth();
      CapacityRules rules = works.habits().hands().capacity();
      ShowCapacity show =
          new ShowCapacity(
              kept.capacity(), new TellIntake(kept.intakes(), works.clock()), rules, works.clock());
      capacity =
          new CapacityDesk(
              new MeasureCapacity(works.byHand(), kept.capacity(), works.clock()),
              show,
              new KnownCapacities(works.kept().setups(), kept.capacity(), show, rules),
              rules);
    }
    return capacity;
  }

  /** Measuring all of them. */
  MeasureEveryDay measuring() {
    return new MeasureEveryDay(
        works.kept().setups(),
        capacity().measure(),
        works.storage().keptHealth().capacity(),
        works.habits().observer()::broke,
        works.clock());
  }

  /** A pass of the jobs has ended. */
  void passed(PassReport report) {
    backlogs().passed(report);
  }

  private synchronized Backlogs backlogs() {
    if (backlogs == null) {
      backlogs =
          new Backlogs(
              new MeasureBacklog(works.mailboxes(), works.clock()),
              works.clock(),
              new Backlogs.Told(works.habits().observer()::broke, jobs.samples()::measured));
    }
    return backlogs;
  }

  synchronized CheckHealth health() {
    if (health == null) {
      health = newHealth();
    }
    return health;
  }

  private CheckHealth newHealth() {
    return new CheckHealth(
            works.worked(),
            works.passes().history(),
            works.books().ledger(),
            jobs.scheduler(),
            works.secrets().vault(),
            watched())
        .alsoAsking(HealthSentence.THE_OUTBOX.with(), works.announcer().subscribed()::troubles)
        .alsoAsking(HealthSentence.THE_LINKS.with(), works.links()::troubles)
        .alsoAsking(HealthSentence.THE_NOTICES.with(), works.notices().show()::troubles)
        .alsoAsking(HealthSentence.THE_CAPACITY.with(), capacity().known()::troubles);
  }

  private Watched watched() {
    return new Watched(
        intakes(),
        jobClock(),
        works.habits().canaryEvery(),
        works.clock().instant(),
        PATIENCE,
        works.clock());
  }

  /** Looks that cost Exchange nothing. */
  RememberHealth remembering() {
    return new RememberHealth(
        () -> health().glance(),
        this::canSeeInto,
        works.storage().keptHealth(),
        works.storage().books().unitOfWork(),
        works.clock());
  }

  /** What is switched off, or gone, is seen as it is. */
  private boolean canSeeInto(MailboxName mailbox) {
    List<MailboxSetup> enabled =
        works.worked().find(mailbox).filter(MailboxSetup::enabled).stream().toList();
    return intakes().asKnown().look(enabled, Duration.ZERO).size() == enabled.size();
  }

  synchronized void close() {
    if (health != null) {
      health.close();
    }
    if (backlogs != null) {
      backlogs.close();
    }
  }
}
