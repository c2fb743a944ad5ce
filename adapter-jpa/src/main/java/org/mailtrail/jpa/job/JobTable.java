package org.mailtrail.jpa.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Of all jobs that work a mailbox; each chore is a task of its own. */
  static final String TASK = "log-mail";

  /** What Hibernate maps for it. */
  static final Set<Class<?>> ROWS = Set.of(JobRow.class);

  private static final String THIS = " where task_name = '" + TASK + "' and task_instance = :job";
  private static final String THAT_RUN =
      " where task_name = :task and task_instance = :job and version = :version";
  private static final String INSERT =
      "insert into logging_job (task_name, task_instance, execution_time, picked, version,"
          + " requests)"
          + (" values ('" + TASK + "', :job, :now, false, 1, 0) on conflict do nothing");
  private static final String ASK_AGAIN =
      "update logging_job set requests = case when picked then requests + 1 else 0 end,"
          + " execution_time = case when taken_off then :now else execution_time end,"
          + (" taken_off = false" + THIS);
  private static final String REMOVE_IDLE =
      "delete from logging_job" + THIS + " and picked = false";
  private static final String TAKE_OFF = "update logging_job set taken_off = true" + THIS;
  private static final String BRING_FORWARD =
      "update logging_job set execution_time = :now"
          + (THIS + " and picked = false and taken_off = false");
  private static final String BRING_BACK =
      "update logging_job set execution_time = :now where picked = false and execution_time > :now"
          + " and (last_success > :soon or last_failure > :soon)";
  private static final String GIVE_BACK_ALL =
      "update logging_job set picked = false, picked_by = null, last_heartbeat = null,"
          + " version = version + 1 where picked = true";
  private static final String END =
      "delete from logging_job"
          + (THAT_RUN + " and (taken_off = true or (requests = 0 and :idle))");

  /** As db-scheduler does it, but for what was taken off, or taken over. */
  private static final String PUT_BACK =
      "update logging_job set picked = false, picked_by = null, last_heartbeat = null,"
          + " last_success = case when :failures = 0 then :now else last_success end,"
          + " last_failure = case when :failures = 0 then last_failure else :now end,"
          + " consecutive_failures = :failures, execution_time = :next, version = version + 1,"
          + " requests = 0"
          + (THAT_RUN + " and taken_off = false");

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

  /** What ended at a time that is still to come is due: its next run counts from there. */
  int bringBack(Duration tolerance) {
    return sessions.call(
        session ->
            write(
                session,
                BRING_BACK,
                Map.of("now", now(), "soon", Stored.time(clock.instant().plus(tolerance)))));
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

  Map<MailboxName, JobState> states() {
    return sessions.read(
        session ->
            session
                .createSelectionQuery(
                    "from JobRow where task = :task and takenOff = false", JobRow.class)
                .setParameter("task", TASK)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new MailboxName(row.mailbox), JobRow::state)));
  }

  /**
   * Removes a job that ends for good: it was taken off, or has nothing to come back for.
   *
   * @param run that ends; of another's nothing is removed
   * @param isIdle whether there is nothing to come back for, unless it was asked for meanwhile
   * @return whether it was removed
   */
  boolean end(Execution run, boolean isIdle) {
    Map<String, Object> parameters = of(run);
    parameters.put("idle", isIdle);
    return sessions.once(session -> write(session, END, parameters) == 1);
  }

  /**
   * Puts a job back that ends with something to come back for.
   *
   * @param run that ends; another's is left alone
   * @param failures how many runs in a row broke
   * @return whether it was put back: not, if it was taken off or another process has taken it over
   */
  boolean putBack(Execution run, Instant next, int failures) {
    Map<String, Object> parameters = of(run);
    parameters.put("next", Stored.time(next));
    parameters.put("failures", failures);
    parameters.put("now", now());
    return sessions.once(session -> write(session, PUT_BACK, parameters) == 1);
  }

  private static Map<String, Object> of(Execution run) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("task", run.taskInstance.getTaskName());
    parameters.put("job", run.taskInstance.getId());
    parameters.put("version", run.version);
    return parameters;
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
