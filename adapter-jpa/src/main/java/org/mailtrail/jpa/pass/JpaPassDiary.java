package org.mailtrail.jpa.pass;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassDiary;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.jpa.database.Sessions;

/** Tells of passes from the tables {@code logging_pass} and {@code ledger}. */
public final class JpaPassDiary implements PassDiary {
  private static final String NEWER = "startedAt > :at order by startedAt, id";
  private static final String OLDER = "startedAt < :at order by startedAt desc, id";

  /** Of each outcome for itself the index gives the batches in order, however many there are. */
  private static final String BATCHES =
      Arrays.stream(Outcome.values()).map(JpaPassDiary::batches).collect(joining(" union all "));

  private final Sessions sessions;

  public JpaPassDiary(Sessions sessions) {
    this.sessions = sessions;
  }

  private static String batches(Outcome outcome) {
    return "(select l.outcome as became, l.recorded_at as written_at, count(*) as messages"
        + " from ledger l where l.pass_id = :pass and l.outcome = '"
        + outcome.name()
        + "' group by l.outcome, l.recorded_at order by l.recorded_at limit :most)";
  }

  @Override
  public Optional<Among> find(PassId pass, int around) {
    return sessions.read(
        session ->
            Optional.ofNullable(session.get(PassRow.class, pass.value()))
                .map(
                    row ->
                        new Among(
                            row.report(),
                            beside(session, row, NEWER, around),
                            beside(session, row, OLDER, around))));
  }

  private static List<PassReport> beside(
      StatelessSession session, PassRow pass, String which, int atMost) {
    return session
        .createSelectionQuery("from PassRow where mailbox = :mailbox and " + which, PassRow.class)
        .setParameter("mailbox", pass.mailbox)
        .setParameter("at", pass.startedAt)
        .setMaxResults(atMost)
        .getResultList()
        .stream()
        .map(PassRow::report)
        .toList();
  }

  @Override
  public List<Batch> batches(PassId pass, int atMost) {
    Map<Instant, Map<Outcome, Long>> batches = new TreeMap<>();
    counted(pass, atMost)
        .forEach(
            row ->
                batches
                    .computeIfAbsent((Instant) row[1], at -> new EnumMap<>(Outcome.class))
                    .put(Outcome.valueOf((String) row[0]), (Long) row[2]));
    return batches.entrySet().stream()
        .limit(atMost)
        .map(one -> new Batch(one.getKey(), one.getValue()))
        .toList();
  }

  private List<Object[]> counted(PassId pass, int atMost) {
    return sessions.read(
        session ->
            session
                .createNativeQuery(BATCHES, Object[].class)
                .addScalar("became", String.class)
                .addScalar("written_at", Instant.class)
                .addScalar("messages", Long.class)
                .setParameter("pass", pass.value())
                .setParameter("most", atMost)
                .getResultList());
  }
}
