package org.mailtrail.application;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.mailtrail.application.capacity.CapacityDesk;
import org.mailtrail.application.failed.Repair;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.health.Intakes;
import org.mailtrail.application.health.memory.HealthDesk;
import org.mailtrail.application.inspection.InspectInstallation;
import org.mailtrail.application.links.Links;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.job.Chore;
import org.mailtrail.application.push.TakeNotices;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.application.webhook.Telling;
import org.mailtrail.application.webhook.WebhookDesk;

/**
 * E-mail logging, in one piece: every use case is reached from here by its name. Safe for several
 * threads. Close it when done: from then on its methods throw {@link IllegalStateException}.
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
  private final TakeNotices notices;
  private final AtomicBoolean closed = new AtomicBoolean();

  Mailtrail(Works works) {
    this.works = works;
    this.jobs = new JobControl(works);
    this.administration = new Administration(works, jobs, this::capacity);
    this.watch = new Watch(works, jobs);
    this.desk = new Desk(works);
    this.telling = telling(works);
    this.notices = works.notices().take(jobs::scheduler, jobs.owed());
    jobs.beside(this::chores);
    jobs.telling(watch::passed);
  }

  private List<Chore> chores(Crew crew) {
    return Stream.concat(
            telling.chores(() -> watch.health().run(), crew::signOfLife).stream(),
            Stream.of(
                new Chore("remember-health", watch.remembering()::run),
                new Chore("measure-capacity", watch.measuring()::run),
                new Chore("forget-passes", jobs.forgetting()::run),
                new Chore("count-broken-links", works.links().count(crew::signOfLife)::run),
                new Chore("keep-notices", works.notices().keep(crew::signOfLife)::run)))
        .toList();
  }

  private static Telling telling(Works works) {
    WebhookDesk.Notes notes =
        new WebhookDesk.Notes(
            works.kept().trail(), works.storage().books().unitOfWork(), works.clock());
    return Telling.of(
        works.storage(), works.secrets(), works.announcer(), notes, works.habits().telling());
  }

  /** Begins to put Mailtrail together; whatever is optional has a sensible default. */
  public static MailtrailBuilder builder() {
    return new MailtrailBuilder();
  }

  /** Runs one pass over a mailbox, now. */
  public LogMailbox log() {
    return new LogMailbox(open(works));
  }

  /** Reads what was logged, and tells why what was not. */
  public Reading entries() {
    return new Reading(open(works));
  }

  /** Sets mailboxes up, checks them, switches them on and off. */
  public Administration setup() {
    return open(administration);
  }

  /** Tells whether mail may be waiting unseen. */
  public CheckHealth health() {
    return open(watch).health();
  }

  /** Tells what is remembered of how things were, and what people know of. */
  public HealthDesk watching() {
    return new HealthDesk(open(works).storage(), () -> watch.health().run(), works.clock());
  }

  /** Tells how full the mailboxes are, and when they will be. */
  public CapacityDesk capacity() {
    return open(watch).capacity();
  }

  /** Tells whether what it stands on is sound. */
  public InspectInstallation inspect() {
    return new InspectInstallation(
        open(works).storage().probe(),
        works.secrets().vault(),
        works.host().lent().room(),
        works.clock());
  }

  /** Tells what waits in the mailboxes, as far as is known. */
  public Intakes backlogs() {
    return open(watch).intakes();
  }

  /** Runs the jobs in this process, runs one now, makes one anew. */
  public JobControl jobs() {
    return open(jobs);
  }

  /** Takes what Exchange tells of mail, and counts it. */
  public TakeNotices notices() {
    return open(notices);
  }

  /** Finds salespeople and contacts, takes them in and changes them. */
  public People people() {
    return new People(open(works));
  }

  /** Does what people do with the log and with unmatched mail. */
  public Desk desk() {
    return open(desk);
  }

  /** Tells what failed and waits for a person, and has it tried again. */
  public Repair repair() {
    return new Repair(
        open(works).storage(), works.worked(), works.passes().history(), works.clock());
  }

  /** Tells which links of the log lead nowhere any more, and counts them. */
  public Links links() {
    return open(works).links();
  }

  /** Makes opportunities of entries, and carries them to their end. */
  public Sales sales() {
    return new Sales(open(works), desk);
  }

  /** Tells others what happens: by webhooks and by alarms. */
  public Telling telling() {
    return open(telling);
  }

  /** Gives the database that was plugged in. */
  public StoragePlug storage() {
    return open(works).storage();
  }

  /** Gives the clock by which everything here goes. */
  public Clock clock() {
    return works.clock();
  }

  private <T> T open(T part) {
    if (closed.get()) {
      throw new IllegalStateException("Mailtrail is closed: build another one");
    }
    return part;
  }

  /** Ends the jobs, then everything that was plugged in. Closing it again does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      jobs.close();
      watch.close();
    } finally {
      works.close();
    }
  }
}
