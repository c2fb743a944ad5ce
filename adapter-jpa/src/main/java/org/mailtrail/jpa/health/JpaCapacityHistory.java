package org.mailtrail.jpa.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** What lay in the mailboxes, in the tables {@code measured_day} and {@code measured_folder}. */
final class JpaCapacityHistory implements CapacityHistory {
  static final Set<Class<?>> ROWS = Set.of(MeasuredRows.Day.class, MeasuredRows.Folder.class);

  private static final String OF_DAY = " where mailbox = :mailbox and measured_on = :day";
  private static final String ADD_DAY =
      "insert into measured_day (mailbox, measured_on, measured_at, items, bytes)"
          + " values (:mailbox, :day, :at, :items, :bytes) on conflict do nothing";
  private static final String ADD_FOLDER =
      "insert into measured_folder (mailbox, measured_on, path_hash, path, items, bytes)"
          + " values (:mailbox, :day, :hash, :path, :items, :bytes) on conflict do nothing";
  private static final String SINCE = " where mailbox = :mailbox and measuredOn >= :first";

  private final Sessions sessions;

  JpaCapacityHistory(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void keep(MailboxName mailbox, MeasuredDay day) {
    sessions.use(
        session -> {
          for (String table : List.of("measured_folder", "measured_day")) {
            on(session, "delete from " + table + OF_DAY, mailbox, day).executeUpdate();
          }
          MutationQuery total = on(session, ADD_DAY, mailbox, day);
          extent(total.setParameter("at", Stored.time(day.at())), day.total()).executeUpdate();
          day.folders().forEach(folder -> add(session, mailbox, day, folder));
        });
  }

  private static void add(
      StatelessSession session, MailboxName mailbox, MeasuredDay day, FolderExtent folder) {
    MutationQuery query =
        on(session, ADD_FOLDER, mailbox, day)
            .setParameter("hash", Stored.hash(folder.path()))
            .setParameter("path", Stored.text(folder.path()));
    extent(query, folder.extent()).executeUpdate();
  }

  private static MutationQuery on(
      StatelessSession session, String statement, MailboxName mailbox, MeasuredDay day) {
    return session
        .createNativeMutationQuery(statement)
        .setParameter("mailbox", mailbox.value())
        .setParameter("day", day.day());
  }

  private static MutationQuery extent(MutationQuery query, Extent extent) {
    @Nullable Long bytes = extent.size().map(ByteSize::bytes).orElse(null);
    return query.setParameter("items", extent.items()).setParameter("bytes", bytes, Long.class);
  }

  @Override
  public List<MeasuredDay> since(MailboxName mailbox, LocalDate first) {
    return sessions.read(
        session -> {
          Map<LocalDate, List<FolderExtent>> folders = new HashMap<>();
          rows(session, "MeasuredFolder", MeasuredRows.Folder.class, mailbox, first)
              .forEach(
                  row ->
                      folders
                          .computeIfAbsent(row.measuredOn, day -> new ArrayList<>())
                          .add(row.extent()));
          folders.values().forEach(all -> all.sort(FolderExtent.LARGEST_FIRST));
          return rows(session, "MeasuredDay", MeasuredRows.Day.class, mailbox, first).stream()
              .map(row -> row.day(folders.getOrDefault(row.measuredOn, List.of())))
              .toList();
        });
  }

  private static <R> List<R> rows(
      StatelessSession session,
      String entity,
      Class<R> type,
      MailboxName mailbox,
      LocalDate first) {
    return session
        .createSelectionQuery("from " + entity + SINCE + " order by measuredOn", type)
        .setParameter("mailbox", mailbox.value())
        .setParameter("first", first)
        .getResultList();
  }

  @Override
  public Map<MailboxName, Instant> latest() {
    return sessions.read(
        session -> {
          Map<MailboxName, Instant> latest = new TreeMap<>();
          session
              .createSelectionQuery(
                  "select mailbox, max(measuredAt) from MeasuredDay group by mailbox",
                  Object[].class)
              .getResultList()
              .forEach(row -> latest.put(new MailboxName((String) row[0]), (Instant) row[1]));
          return latest;
        });
  }

  @Override
  public void forget(LocalDate folders, LocalDate days) {
    sessions.use(
        session -> {
          forget(session, "measured_folder", folders.isBefore(days) ? days : folders);
          forget(session, "measured_day", days);
        });
  }

  private static void forget(StatelessSession session, String table, LocalDate before) {
    session
        .createNativeMutationQuery("delete from " + table + " where measured_on < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
