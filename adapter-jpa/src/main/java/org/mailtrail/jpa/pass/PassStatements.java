package org.mailtrail.jpa.pass;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** What the history asks the database for beside single rows: one statement each. */
final class PassStatements {
  /** Touches no index, so that on PostgreSQL the row is changed on its page. */
  private static final String JOIN =
      "update logging_pass set latest_started_at = :started, ended_at = :ended, looks = looks +"
          + " :looks where id = (select newest.id from logging_pass newest where newest.mailbox ="
          + " :mailbox order by newest.started_at desc, newest.id fetch first 1 row only) and"
          + " problem is null and repeated = :repeated and logged + skipped + unmatched +"
          + " quarantined + pending = 0 and entries + duplicates + refiled + not_filed = 0 and"
          + " coalesce(latest_started_at, started_at) < :started";

  private static final String OF_EACH =
      "select p.* from unnest(cast(:names as varchar array)) as wanted (name)"
          + " join logging_pass p on p.mailbox = wanted.name and ";
  private static final String IN_ORDER = " order by p.mailbox, p.started_at desc, p.id";
  private static final String LATEST =
      OF_EACH
          + "p.started_at >= coalesce((select q.started_at from logging_pass q"
          + " where q.mailbox = wanted.name order by q.started_at desc"
          + " offset :more rows fetch next 1 row only),"
          + " timestamp with time zone '0001-01-01 00:00:00+00')"
          + IN_ORDER;
  private static final String LAST_GOOD =
      OF_EACH
          + "p.problem is null and p.started_at = (select q.started_at from logging_pass q"
          + " where q.mailbox = wanted.name and q.problem is null"
          + " order by q.started_at desc fetch first 1 row only)"
          + IN_ORDER;

  /** A good pass is needed until there is another, and any pass until there is one after it. */
  private static final String FORGET =
      "delete from logging_pass where id in (select p.id from logging_pass p"
          + " where p.started_at < :before and p.ended_at < :before"
          + " and exists (select 1 from logging_pass later where later.mailbox = p.mailbox"
          + " and later.started_at > p.started_at"
          + " and (p.problem is not null or later.problem is null))"
          + " order by p.started_at fetch first :most rows only)";

  private PassStatements() {}

  /** Whether the latest of the mailbox found nothing either, and tells of this pass by now. */
  static boolean join(Sessions sessions, PassRow row) {
    return sessions.once(
        session ->
            session
                    .createNativeMutationQuery(JOIN)
                    .setParameter("started", row.latestStartedAt)
                    .setParameter("ended", row.endedAt)
                    .setParameter("looks", row.looks)
                    .setParameter("mailbox", row.mailbox)
                    .setParameter("repeated", row.repeated)
                    .executeUpdate()
                == 1);
  }

  static boolean keep(StatelessSession session, PassRow row) {
    session.upsert(row);
    return true;
  }

  static Map<MailboxName, List<PassReport>> latest(
      StatelessSession session, Collection<MailboxName> mailboxes, int atMost) {
    List<PassRow> rows =
        session
            .createNativeQuery(LATEST, PassRow.class)
            .setParameter("names", names(mailboxes))
            .setParameter("more", atMost - 1)
            .getResultList();
    Map<MailboxName, List<PassReport>> all = byMailbox(rows);
    all.replaceAll((name, passes) -> passes.subList(0, Math.min(atMost, passes.size())));
    return all;
  }

  static Map<MailboxName, List<PassReport>> lastGood(
      StatelessSession session, Collection<MailboxName> mailboxes) {
    return byMailbox(
        session
            .createNativeQuery(LAST_GOOD, PassRow.class)
            .setParameter("names", names(mailboxes))
            .getResultList());
  }

  static int forget(StatelessSession session, Instant endedBefore, int atMost) {
    return session
        .createNativeMutationQuery(FORGET)
        .setParameter("before", Stored.time(endedBefore))
        .setParameter("most", atMost)
        .executeUpdate();
  }

  private static String[] names(Collection<MailboxName> mailboxes) {
    return mailboxes.stream().map(MailboxName::value).toArray(String[]::new);
  }

  private static Map<MailboxName, List<PassReport>> byMailbox(List<PassRow> rows) {
    return rows.stream()
        .map(PassRow::report)
        .collect(Collectors.groupingBy(PassReport::mailbox, HashMap::new, Collectors.toList()));
  }
}
