package org.mailtrail.jpa.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The ledger's rows that are quarantined, and what they said before they were tried again. */
public final class JpaQuarantine implements Quarantine {
  private static final String GROUPS =
      "select mailbox, explanation, count(*) as messages, min(recorded_at) as first_at,"
          + " max(recorded_at) as last_at from ledger"
          + " where mailbox = any(:mailboxes) and outcome = 'QUARANTINED'"
          + " group by mailbox, explanation order by 3 desc, 1, 2";

  private static final String CHOSEN =
      "select {l.*} from ledger l where l.mailbox = :mailbox and l.outcome = 'QUARANTINED'";

  private static final String HISTORY =
      "select s.who, s.wished_at, s.problem, s.attempts, s.pass_id, s.recorded_at"
          + " from second_try s join ledger l on l.trail = s.trail"
          + " where l.mailbox = :mailbox and l.item_hash = :item order by s.line desc";

  /** Names the outcomes, so that the index of mailboxes leads as far as the time. */
  static final String DECIDED_AGAIN =
      "select {l.*} from ledger l where l.mailbox = :mailbox and l.outcome in ("
          + Arrays.stream(Outcome.values())
              .filter(outcome -> outcome != Outcome.PENDING)
              .map(outcome -> "'" + outcome.name() + "'")
              .collect(Collectors.joining(", "))
          + ") and l.recorded_at >= :since and l.trail is not null order by l.recorded_at desc";

  private final Sessions sessions;

  public JpaQuarantine(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Group> groups(Collection<MailboxName> mailboxes, int atMost) {
    String[] names = mailboxes.stream().map(MailboxName::value).toArray(String[]::new);
    return sessions
        .read(
            session ->
                groups(session)
                    .setParameter("mailboxes", names)
                    .setMaxResults(atMost)
                    .getResultList())
        .stream()
        .map(JpaQuarantine::group)
        .toList();
  }

  private static NativeQuery<Object[]> groups(StatelessSession session) {
    return session
        .createNativeQuery(GROUPS, Object[].class)
        .addScalar("mailbox", String.class)
        .addScalar("explanation", String.class)
        .addScalar("messages", Long.class)
        .addScalar("first_at", Instant.class)
        .addScalar("last_at", Instant.class);
  }

  private static Group group(Object[] row) {
    return new Group(
        new MailboxName((String) row[0]),
        (String) row[1],
        (Long) row[2],
        (Instant) row[3],
        (Instant) row[4]);
  }

  @Override
  public int release(Choice which, Wish wish, int atMost) {
    return sessions.call(
        session -> {
          // in one order everywhere, so that two who release do not lock each other out
          List<LedgerEntity> chosen =
              chosen(session, which, atMost).stream()
                  .sorted(Comparator.comparing(row -> row.itemHash))
                  .toList();
          return Releases.of(session, chosen, wish);
        });
  }

  private static List<LedgerEntity> chosen(StatelessSession session, Choice which, int atMost) {
    String sql =
        CHOSEN
            + which.item().map(item -> " and l.item_hash = :item").orElse("")
            + which.problem().map(problem -> " and l.explanation = :problem").orElse("")
            + " order by l.recorded_at";
    NativeQuery<LedgerEntity> query = rows(session, sql, which.mailbox());
    which.item().ifPresent(item -> query.setParameter("item", Stored.hash(item.value())));
    which.problem().ifPresent(problem -> query.setParameter("problem", Stored.text(problem)));
    return query.setMaxResults(atMost).getResultList();
  }

  private static NativeQuery<LedgerEntity> rows(
      StatelessSession session, String sql, MailboxName mailbox) {
    return session
        .createNativeQuery(sql, LedgerEntity.class)
        .addEntity("l", LedgerEntity.class)
        .setParameter("mailbox", mailbox.value());
  }

  @Override
  public List<SecondTry> history(LedgerRef copy) {
    return sessions
        .read(
            session ->
                history(session)
                    .setParameter("mailbox", copy.mailbox().value())
                    .setParameter("item", Stored.hash(copy.item().value()))
                    .getResultList())
        .stream()
        .map(JpaQuarantine::secondTry)
        .toList();
  }

  private static NativeQuery<Object[]> history(StatelessSession session) {
    return session
        .createNativeQuery(HISTORY, Object[].class)
        .addScalar("who", String.class)
        .addScalar("wished_at", Instant.class)
        .addScalar("problem", String.class)
        .addScalar("attempts", Integer.class)
        .addScalar("pass_id", UUID.class)
        .addScalar("recorded_at", Instant.class);
  }

  private static SecondTry secondTry(Object[] row) {
    return new SecondTry(
        new Wish((String) row[0], (Instant) row[1]),
        (String) row[2],
        (Integer) row[3],
        new LedgerRow.Recorded(new PassId((UUID) row[4]), (Instant) row[5]));
  }

  @Override
  public List<LedgerRow> decidedAgain(MailboxName mailbox, Instant since, int atMost) {
    return sessions.read(
        session ->
            rows(session, DECIDED_AGAIN, mailbox)
                .setParameter("since", since)
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(LedgerEntity::row)
                .toList());
  }
}
