package org.mailtrail.jpa.link;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.row.Stored;

/** How far the count has come: the one row of {@code link_count}, and one for each mailbox. */
final class CountRows {
  private static final Map<String, Class<?>> COUNT = new LinkedHashMap<>();
  private static final List<String> TALLIES =
      List.of("looked", "mended", "unasked", "gone", "gone_before");

  static {
    COUNT.put("step", Long.class);
    COUNT.put("below", Long.class);
    COUNT.put("round_ended_at", Instant.class);
    COUNT.put("run_begun_at", Instant.class);
    COUNT.put("run_ended_at", Instant.class);
    COUNT.put("asked", Integer.class);
  }

  private static final String READ =
      "select c.step, c.below, c.round_ended_at, c.run_begun_at, c.run_ended_at, c.asked,"
          + " t.mailbox, t.looked, t.mended, t.unasked, t.gone, t.gone_before"
          + " from link_count c left join link_tally t on 1 = 1";
  private static final String GO_ON =
      "update link_count set step = :step, below = :below, round_ended_at = :round,"
          + " run_begun_at = :begun, run_ended_at = :ended, asked = :asked"
          + " where line = 1 and step = :before";
  private static final String BEGIN =
      "insert into link_count"
          + " (line, step, below, round_ended_at, run_begun_at, run_ended_at, asked)"
          + " values (1, :step, :below, :round, :begun, :ended, :asked) on conflict do nothing";
  private static final String TALLY_ON =
      "update link_tally set looked = :looked, mended = :mended, unasked = :unasked,"
          + " gone = :gone, gone_before = :before where mailbox = :mailbox";
  private static final String TALLY =
      "insert into link_tally (mailbox, looked, mended, unasked, gone, gone_before)"
          + " values (:mailbox, :looked, :mended, :unasked, :gone, :before)"
          + " on conflict do nothing";

  private CountRows() {}

  static LinkCount read(StatelessSession session) {
    NativeQuery<Object[]> query = session.createNativeQuery(READ, Object[].class);
    COUNT.forEach(query::addScalar);
    TALLIES.forEach(column -> query.addScalar(column, Long.class));
    List<Object[]> rows = query.addScalar("mailbox", String.class).getResultList();
    return rows.isEmpty() ? LinkCount.none() : count(rows);
  }

  private static LinkCount count(List<Object[]> rows) {
    Object[] row = rows.get(0);
    Map<MailboxName, Tally> tallies = new HashMap<>();
    rows.stream()
        .filter(one -> one[11] != null)
        .forEach(one -> tallies.put(new MailboxName((String) one[11]), tally(one)));
    return new LinkCount(
        (Long) row[0],
        new LinkCount.Round(
            Optional.ofNullable((Long) row[1]).map(EntryNumber::new),
            Optional.ofNullable((Instant) row[2])),
        new LinkCount.Run(
            (Instant) row[3], Optional.ofNullable((Instant) row[4]), (Integer) row[5]),
        tallies);
  }

  private static Tally tally(Object[] row) {
    return new Tally((Long) row[6], (Long) row[7], (Long) row[8], (Long) row[9], (Long) row[10]);
  }

  static boolean keep(StatelessSession session, LinkCount before, LinkCount now) {
    MutationQuery update = session.createNativeMutationQuery(GO_ON);
    boolean isKept = write(update.setParameter("before", before.step()), now);
    if (!isKept && !before.hasBegun()) {
      isKept = write(session.createNativeMutationQuery(BEGIN), now);
    }
    if (isKept) {
      now.mailboxes().entrySet().stream()
          .filter(one -> !one.getValue().equals(before.mailboxes().get(one.getKey())))
          .sorted(Map.Entry.comparingByKey())
          .forEach(one -> keep(session, one.getKey(), one.getValue()));
    }
    return isKept;
  }

  private static boolean write(MutationQuery query, LinkCount now) {
    return query
            .setParameter("step", now.step())
            .setParameter(
                "below", now.round().below().map(EntryNumber::value).orElse(null), Long.class)
            .setParameter("round", time(now.round().endedAt()), Instant.class)
            .setParameter("begun", Stored.time(now.run().begunAt()))
            .setParameter("ended", time(now.run().endedAt()), Instant.class)
            .setParameter("asked", now.run().asked())
            .executeUpdate()
        == 1;
  }

  private static @Nullable Instant time(Optional<Instant> at) {
    return at.map(Stored::time).orElse(null);
  }

  private static void keep(StatelessSession session, MailboxName mailbox, Tally tally) {
    if (write(session.createNativeMutationQuery(TALLY_ON), mailbox, tally) == 0) {
      write(session.createNativeMutationQuery(TALLY), mailbox, tally);
    }
  }

  private static int write(MutationQuery query, MailboxName mailbox, Tally tally) {
    return query
        .setParameter("mailbox", mailbox.value())
        .setParameter("looked", tally.looked())
        .setParameter("mended", tally.mended())
        .setParameter("unasked", tally.unasked())
        .setParameter("gone", tally.gone())
        .setParameter("before", tally.before())
        .executeUpdate();
  }
}
