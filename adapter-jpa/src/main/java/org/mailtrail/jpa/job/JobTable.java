package org.mailtrail.jpa.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/**
 * The table {@code logging_job}: whatever is done to it beside db-scheduler's picking, signs of
 * life and next runs. Each statement is safe against all others: none touches the version of a job
 * at work, and none relies on what was read before.
 */
final class JobTable {
  /** The table. */
  static final String NAME = "logging_job";

  /** Of all jobs: there is one kind of them. */
  static final String TASK = "log-mail";

  /** What Hibernate maps for it. */
  static final Set<Class<?>> ROWS = Set.of(JobRow.class);

  private static final String THIS = " where task_name = '" + TASK + "' and task_instance = :job";
  private static final String INSERT =
      "insert into logging_job (task_name, task_instance, execution_time, picked, version)"
          + (" values ('" + TASK + "', :job, :now, false, 1) on conflict do nothing");
  private static final String ASK_AGAIN =
      "update logging_job set requests = requests + 1,"
          + " execution_time = case when taken_off then :now else execution_time end,"
          + (" taken_off = false" + THIS);
  private static final String REMOVE_IDLE =
      "delete from logging_job" + THIS + " and picked = false";
  private static final String TAKE_OFF = "update logging_job set taken_off = true" + THIS;
  private static final String BRING_FORWARD =
      "update logging_job set execution_time = :now"
          + (THIS + " and picked = false and taken_off = false");
  private static final String GIVE_BACK_ALL =
      "update logging_job set picked = false, picked_by = null, last_heartbeat = null,"
          + " version = version + 1 where picked = true";
  private static final String END =
      "delete from logging_job"
          + (THIS + " and version = :version and (taken_off = true or requests = :requests)");

  private final Sessions sessions;
  private final Clock clock;

  JobTable(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  void schedule(MailboxName mailbox) {
    Map<String, Object> parameters = Map.of("job", mailbox.value(), "now", now());
    sessions.use(
        session -> {
          if (write(session, INSERT, parameters) == 0) {
            write(session, ASK_AGAIN, parameters);
          }
        });
  }

  void giveBackAll() {
    sessions.use(session -> write(session, GIVE_BACK_ALL, Map.of()));
  }

  void cancel(MailboxName mailbox) {
    Map<String, Object> parameters = Map.of("job", mailbox.value());
    sessions.use(
        session -> {
          if (write(session, REMOVE_IDLE, parameters) == 0) {
            write(session, TAKE_OFF, parameters);
          }
        });
  }

  /** Whether it is scheduled. */
  boolean bringForward(MailboxName mailbox) {
    return sessions.call(
        session ->
            write(session, BRING_FORWARD, Map.of("job", mailbox.value(), "now", now())) == 1
                || find(session, mailbox).isPresent());
  }

  Optional<JobState> state(MailboxName mailbox) {
    return sessions.read(session -> find(session, mailbox).map(JobRow::state));
  }

  /** How often it was asked for so far; empty when it is taken off. */
  Optional<Long> requests(MailboxName mailbox) {
    return sessions.read(session -> find(session, mailbox).map(row -> row.requests));
  }

  /**
   * Removes a job that ends for good: it was taken off, or has nothing to come back for.
   *
   * @param version of the run that ends; of another's run nothing is removed
   * @param requests that were seen when the run had not begun; below zero for keeping it unless it
   *     was taken off
   * @return whether it was removed
   */
  boolean end(MailboxName mailbox, long version, long requests) {
    Map<String, Object> parameters =
        Map.of("job", mailbox.value(), "version", version, "requests", requests);
    return sessions.call(session -> write(session, END, parameters) == 1);
  }

  private Instant now() {
    return Stored.time(clock.instant());
  }

  private static Optional<JobRow> find(StatelessSession session, MailboxName mailbox) {
    return session
        .createSelectionQuery(
            "from JobRow where task = :task and mailbox = :mailbox and takenOff = false",
            JobRow.class)
        .setParameter("task", TASK)
        .setParameter("mailbox", mailbox.value())
        .uniqueResultOptional();
  }

  private static int write(
      StatelessSession session, String statement, Map<String, Object> parameters) {
    MutationQuery query = session.createNativeMutationQuery(statement);
    parameters.forEach(query::setParameter);
    return query.executeUpdate();
  }
}
