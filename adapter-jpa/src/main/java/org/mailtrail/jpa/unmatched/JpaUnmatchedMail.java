package org.mailtrail.jpa.unmatched;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.port.unmatched.SenderCount;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.domain.decision.SkipReason;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.ledger.LedgerEntity;
import org.mailtrail.jpa.ledger.LedgerOrder;
import org.mailtrail.jpa.row.Stored;

/** The ledger's rows that are unmatched. */
public final class JpaUnmatchedMail implements UnmatchedMail {
  private static final Reason EXCLUDED = new Reason.Skipped(SkipReason.EXCLUDED);
  private static final String ROWS = "select {l.*} from ledger l where l.outcome = 'UNMATCHED'";

  /** A domain's own addresses end in it behind an at sign, those below it behind a dot. */
  private static final String OF_DOMAIN =
      " and (l.author like :below escape '!' or l.author like :at escape '!')";

  private static final String CHOSEN =
      ROWS + " and l.mailbox = any(:mailboxes) and l.item_hash = any(:items)";

  private static final String SENDERS =
      "select %s, count(*), max(arrived_at) from (select l.author, "
          + LedgerOrder.ARRIVED
          + " as arrived_at from ledger l where l.outcome = 'UNMATCHED'"
          + LedgerOrder.NEWEST_WAITING_FIRST
          + " limit :newest) l group by 1 order by 2 desc, 1";

  private static final String EXCLUDE =
      "update ledger l set outcome = :excluded, reason = :reason, explanation = :explanation,"
          + " recorded_at = :excludedAt where l.outcome = 'UNMATCHED'";

  private static final String OF_ADDRESS = " and l.author = :sender";

  private static final String SETTLE =
      "update ledger set outcome = :outcome, reason = :reason, explanation = :explanation,"
          + " attempts = :attempts, pass_id = :pass, recorded_at = :recordedAt"
          + " where mailbox = :mailbox and item_hash = :item and outcome = 'UNMATCHED'";

  private final Sessions sessions;

  public JpaUnmatchedMail(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<LedgerRow> page(Optional<Sender> sender, Optional<LedgerPosition> after, int atMost) {
    String sql = page(sender, after.isPresent());
    return sessions.read(
        session -> {
          NativeQuery<LedgerEntity> query =
              session.createNativeQuery(sql, LedgerEntity.class).addEntity("l", LedgerEntity.class);
          sender.ifPresent(one -> bind(query, one));
          after.ifPresent(last -> LedgerOrder.bind(query, last));
          return rows(query.setMaxResults(atMost));
        });
  }

  static String page(Optional<Sender> sender, boolean isBehind) {
    return ROWS
        + sender.map(JpaUnmatchedMail::condition).orElse("")
        + (isBehind ? " and " + LedgerOrder.WAITING_BEHIND : "")
        + LedgerOrder.NEWEST_WAITING_FIRST;
  }

  private static String condition(Sender sender) {
    return sender.isDomain() ? OF_DOMAIN : OF_ADDRESS;
  }

  private static void bind(CommonQueryContract query, Sender sender) {
    if (sender.isDomain()) {
      String escaped = Stored.text(sender.value()).replaceAll("([!%_])", "!$1");
      query.setParameter("below", "%." + escaped).setParameter("at", "%@" + escaped);
    } else {
      query.setParameter("sender", Stored.text(sender.value()));
    }
  }

  private static List<LedgerRow> rows(org.hibernate.query.SelectionQuery<LedgerEntity> query) {
    return query.getResultList().stream().map(LedgerEntity::row).toList();
  }

  @Override
  public List<SenderCount> senders(boolean byDomain, int newest) {
    return sessions
        .read(
            session ->
                session
                    .createNativeQuery(senders(byDomain), Object[].class)
                    .setParameter("newest", newest)
                    .getResultList())
        .stream()
        .map(
            row -> new SenderCount((String) row[0], ((Number) row[1]).longValue(), instant(row[2])))
        .toList();
  }

  static String senders(boolean byDomain) {
    return SENDERS.formatted(byDomain ? "regexp_replace(author, '^.*@', '')" : "author");
  }

  private static Instant instant(Object value) {
    return value instanceof java.time.OffsetDateTime time ? time.toInstant() : (Instant) value;
  }

  @Override
  public List<LedgerRow> find(Collection<LedgerRef> refs) {
    if (refs.isEmpty()) {
      return List.of();
    }
    String[] mailboxes =
        refs.stream().map(ref -> ref.mailbox().value()).distinct().toArray(String[]::new);
    UUID[] items = Stored.hashes(refs.stream().map(ref -> ref.item().value()).toList());
    return sessions.read(session -> rows(chosen(session, mailboxes, items))).stream()
        .filter(row -> refs.contains(LedgerRef.of(row)))
        .toList();
  }

  private static NativeQuery<LedgerEntity> chosen(
      StatelessSession session, String[] mailboxes, UUID[] items) {
    return session
        .createNativeQuery(CHOSEN, LedgerEntity.class)
        .addEntity("l", LedgerEntity.class)
        .setParameter("mailboxes", mailboxes)
        .setParameter("items", items);
  }

  @Override
  public boolean settle(LedgerRow row) {
    return sessions.call(
            session ->
                session
                    .createNativeMutationQuery(SETTLE)
                    .setParameter("outcome", row.outcome().name())
                    .setParameter("reason", Stored.text(row.reason().word()))
                    .setParameter("explanation", Stored.text(row.explanation()))
                    .setParameter("attempts", row.attempts())
                    .setParameter("pass", row.recorded().pass().value())
                    .setParameter("recordedAt", Stored.time(row.recorded().at()))
                    .setParameter("mailbox", row.sighting().mailbox().value())
                    .setParameter("item", Stored.hash(row.sighting().item().value()))
                    .executeUpdate())
        == 1;
  }

  @Override
  public int exclude(Sender sender, Instant at) {
    return sessions.call(
        session -> {
          var update =
              session
                  .createNativeMutationQuery(EXCLUDE + condition(sender))
                  .setParameter("excluded", EXCLUDED.outcome().name())
                  .setParameter("reason", EXCLUDED.word())
                  .setParameter(
                      "explanation",
                      Stored.text(LedgerSentence.ON_NEVER_LOG_LIST.with(sender).toString()))
                  .setParameter("excludedAt", Stored.time(at));
          bind(update, sender);
          return update.executeUpdate();
        });
  }
}
