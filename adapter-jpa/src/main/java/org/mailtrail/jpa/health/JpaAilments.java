package org.mailtrail.jpa.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.application.port.health.Ailments;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The troubles in the table {@code health_ailment}; who dismissed one has columns of its own. */
final class JpaAilments implements Ailments {
  static final Set<Class<?>> ROWS = Set.of(AilmentRow.class);

  private static final String GO_ON =
      "update health_ailment set code = :code, red = :red, mailbox = :mailbox, what = :what,"
          + " remedy = :remedy, since = :since, seen_at = :seen, missed = :missed,"
          + " ended_at = :ended where id = :id";
  private static final String BEGIN =
      "insert into health_ailment"
          + " (id, code, red, mailbox, what, remedy, since, seen_at, missed, ended_at)"
          + " values (:id, :code, :red, :mailbox, :what, :remedy, :since, :seen, :missed, :ended)";
  private static final String DISMISS =
      "update health_ailment set dismissed_by = :who, dismissed_at = :at"
          + " where id = :id and ended_at is null";
  private static final String FORGET = "delete from health_ailment where ended_at < :before";

  private final Sessions sessions;

  JpaAilments(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Ailment> lasting() {
    return sessions.read(
        session ->
            session
                .createSelectionQuery(
                    "from AilmentRow where endedAt is null order by since, id", AilmentRow.class)
                .getResultList()
                .stream()
                .map(AilmentRow::ailment)
                .toList());
  }

  @Override
  public List<Ailment> since(Instant time) {
    return sessions.read(
        session ->
            session
                .createSelectionQuery(
                    "from AilmentRow where endedAt is null or endedAt >= :time order by since, id",
                    AilmentRow.class)
                .setParameter("time", time)
                .getResultList()
                .stream()
                .map(AilmentRow::ailment)
                .toList());
  }

  @Override
  public void keep(Ailment ailment) {
    sessions.use(
        session -> {
          if (write(session, GO_ON, ailment) == 0) {
            write(session, BEGIN, ailment);
          }
        });
  }

  private static int write(StatelessSession session, String statement, Ailment one) {
    MutationQuery query = session.createNativeMutationQuery(statement).setParameter("id", one.id());
    bind(query, one.finding());
    bind(query, one.course());
    return query.executeUpdate();
  }

  private static void bind(MutationQuery query, Ailment.Finding finding) {
    query
        .setParameter("code", finding.code())
        .setParameter("red", finding.isRed())
        .setParameter(
            "mailbox", finding.mailbox().map(MailboxName::value).orElse(null), String.class)
        .setParameter("what", Stored.text(finding.what()))
        .setParameter("remedy", Stored.text(finding.remedy()));
  }

  private static void bind(MutationQuery query, Ailment.Course course) {
    query
        .setParameter("since", Stored.time(course.since()))
        .setParameter("seen", Stored.time(course.seenAt()))
        .setParameter("missed", course.missed())
        .setParameter("ended", course.endedAt().map(Stored::time).orElse(null), Instant.class);
  }

  @Override
  public boolean dismiss(UUID id, Optional<Ailment.Dismissal> dismissal) {
    return sessions.<Boolean>call(
        session ->
            session
                    .createNativeMutationQuery(DISMISS)
                    .setParameter(
                        "who",
                        dismissal.map(one -> Stored.text(one.who())).orElse(null),
                        String.class)
                    .setParameter(
                        "at",
                        dismissal.map(one -> Stored.time(one.at())).orElse(null),
                        Instant.class)
                    .setParameter("id", id)
                    .executeUpdate()
                == 1);
  }

  @Override
  public void forget(Instant endedBefore) {
    sessions.use(
        session ->
            session
                .createNativeMutationQuery(FORGET)
                .setParameter("before", endedBefore)
                .executeUpdate());
  }
}
