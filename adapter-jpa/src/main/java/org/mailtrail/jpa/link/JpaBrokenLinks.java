package org.mailtrail.jpa.link;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The entries in the table {@code gone_message}. */
public final class JpaBrokenLinks implements BrokenLinks {
  private static final String GONE =
      "insert into gone_message (entry, since)"
          + " select e.number, cast(:at as timestamp(6) with time zone)"
          + " from interaction_log_entry e where e.number = any(:entries) on conflict do nothing";
  private static final String THERE = "delete from gone_message where entry = any(:entries)";
  private static final String SINCE =
      "select entry, since from gone_message where entry = any(:entries)";
  private static final String TALLY =
      "select e.mailbox as mailbox, count(*) as messages from gone_message g"
          + " join interaction_log_entry e on e.number = g.entry group by e.mailbox";

  private final Sessions sessions;

  public JpaBrokenLinks(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public LinkCount count() {
    return sessions.read(CountRows::read);
  }

  @Override
  public boolean keep(LinkCount before, LinkCount now) {
    return sessions.<Boolean>call(session -> CountRows.keep(session, before, now));
  }

  @Override
  public void judge(Collection<EntryNumber> gone, Collection<EntryNumber> there, Instant at) {
    sessions.use(
        session -> {
          if (!gone.isEmpty()) {
            noteGone(session, gone, at);
          }
          if (!there.isEmpty()) {
            noteThere(session, there);
          }
        });
  }

  private static void noteGone(StatelessSession session, Collection<EntryNumber> gone, Instant at) {
    session
        .createNativeMutationQuery(GONE)
        .setParameter("at", Stored.time(at))
        .setParameter("entries", numbers(gone))
        .executeUpdate();
  }

  private static void noteThere(StatelessSession session, Collection<EntryNumber> there) {
    session
        .createNativeMutationQuery(THERE)
        .setParameter("entries", numbers(there))
        .executeUpdate();
  }

  /** In one order everywhere, so that two who judge do not lock each other out. */
  private static Long[] numbers(Collection<EntryNumber> entries) {
    return entries.stream().map(EntryNumber::value).distinct().sorted().toArray(Long[]::new);
  }

  @Override
  public Map<EntryNumber, Instant> goneSince(Collection<EntryNumber> entries) {
    return entries.isEmpty()
        ? Map.of()
        : rows(numbers(entries)).stream()
            .collect(
                Collectors.toMap(row -> new EntryNumber((Long) row[0]), row -> (Instant) row[1]));
  }

  private List<Object[]> rows(Long[] entries) {
    return sessions.read(
        session ->
            session
                .createNativeQuery(SINCE, Object[].class)
                .addScalar("entry", Long.class)
                .addScalar("since", Instant.class)
                .setParameter("entries", entries)
                .getResultList());
  }

  @Override
  public Map<MailboxName, Long> tally() {
    return sessions.read(JpaBrokenLinks::tally);
  }

  private static Map<MailboxName, Long> tally(StatelessSession session) {
    Map<MailboxName, Long> tally = new HashMap<>();
    session
        .createNativeQuery(TALLY, Object[].class)
        .addScalar("mailbox", String.class)
        .addScalar("messages", Long.class)
        .getResultList()
        .forEach(row -> tally.put(new MailboxName((String) row[0]), (Long) row[1]));
    return tally;
  }
}
