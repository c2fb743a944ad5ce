package org.mailtrail.application;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.mailtrail.application.failed.Repair;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.health.Intakes;
import org.mailtrail.application.health.memory.HealthDesk;
import org.mailtrail.application.inspection.InspectInstallation;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.job.Chore;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.application.webhook.Telling;
import org.mailtrail.application.webhook.WebhookDesk;

/**
 * E-mail logging, in one piece: every use case is reached from here by its name. Safe for several
 * threads; close it when done.
 *
 * <pre>{@code
 * try (Mailtrail mailtrail =
 *     Mailtrail.builder()
 *         .books(JpaAdapters.open(DatabaseSettings.h2File("/var/lib/crm/log"), clock))
 *         .exchange(GraphAdapters.online())
 *         .secretsFrom(vault)
 *         .build()) {
 *   PassReport report = mailtrail.log().run(new MailboxName("main"));
 * }
 * }</pre>
 */
public final class Mailtrail implements AutoCloseable {
  private final Works works;
  private final JobControl jobs;
  private final Administration administration;
  private final Watch watch;
  private final Desk desk;
  private final Telling telling;

  Mailtrail(Works works) {
    this.works = works;
    this.jobs = new JobControl(works);
    this.administration = new Administration(works, jobs);
    this.watch = new Watch(works, jobs);
    this.desk = new Desk(works);
    this.telling = telling(works);
    jobs.beside(this::chores);
  }

  private List<Chore> chores(Crew crew) {
    return Stream.concat(
            telling.chores(() -> health().run(), crew::signOfLife).stream(),
            Stream.of(
                new Chore("remember-health", watch.remembering()::run),
                new Chore("forget-passes", jobs.forgetting()::run)))
        .toList();
  }

  private static Telling telling(Works works) {
    WebhookDesk.Notes notes =
        new WebhookDesk.Notes(
            works.kept().trail(), works.storage().books().unitOfWork(), works.clock());
    return Telling.of(
        works.storage(), works.secrets(), works.announcer(), notes, works.habits().telling());
  }

  /** Everything that is optional has a sensible default. */
  public static MailtrailBuilder builder() {
    return new MailtrailBuilder();
  }

  /** One pass over a mailbox, now. */
  public LogMailbox log() {
    return new LogMailbox(works);
  }

  /** Reading what was logged, and why what was not. */
  public Reading entries() {
    return new Reading(works);
  }

  /** Setting mailboxes up, checking them, switching them on and off. */
  public Administration setup() {
    return administration;
  }

  /** How things are. */
  public CheckHealth health() {
    return watch.health();
  }

  /** What is remembered of how things were, and what people know of. */
  public HealthDesk watching() {
    return new HealthDesk(works.storage(), () -> health().run(), works.clock());
  }

  /** Whether what it stands on is sound. */
  public InspectInstallation inspect() {
    return new InspectInstallation(works.storage().probe(), works.host().room(), clock());
  }

  /** What waits in the mailboxes, as far as is known. */
  public Intakes backlogs() {
    return watch.intakes();
  }

  /** The jobs: running them in this process, running one now, making one anew. */
  public JobControl jobs() {
    return jobs;
  }

  /** Salespeople and contacts. */
  public People people() {
    return new People(works);
  }

  /** What people do with the log. */
  public Desk desk() {
    return desk;
  }

  /** What failed and waits for a person. */
  public Repair repair() {
    return new Repair(works.storage(), works.worked(), works.passes().history(), works.clock());
  }

  /** What comes of it. */
  public Sales sales() {
    return new Sales(works, desk);
  }

  /** Telling others what happens. */
  public Telling telling() {
    return telling;
  }

  /** The database that was plugged in. */
  public StoragePlug storage() {
    return works.storage();
  }

  /** The time. */
  public Clock clock() {
    return works.clock();
  }

  /** Ends the jobs, then everything that was plugged in. */
  @Override
  public void close() {
    jobs.close();
    watch.close();
    works.close();
  }
}
