package org.mailtrail.jpa.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.Query;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.ledger.Relocations;
import org.mailtrail.jpa.row.RowInsert;
import org.mailtrail.jpa.row.SequenceNumbers;

/** The log in the table {@code interaction_log_entry}. */
public final class JpaInteractionLog implements InteractionLog {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(EntryRow.class);

  private static final RowInsert<EntryRow> INSERT = new RowInsert<>(EntryRow.class);
  private static final SequenceNumbers NUMBERS = new SequenceNumbers("entry_number");
  private static final String THERE =
      "select number from interaction_log_entry where number = any(:numbers)";
  private static final int FETCH = 500;
  private static final int AT_ONCE = 1_000;
  private static final Comparator<EntryRow> IN_KEY_ORDER =
      Comparator.<EntryRow, UUID>comparing(row -> row.keyHash)
          .thenComparing(row -> row.flow)
          .thenComparing(row -> row.salesperson)
          .thenComparing(row -> row.contact);

  private final Sessions sessions;

  public JpaInteractionLog(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<InteractionLogEntry> add(List<Interaction> interactions) {
    return sessions.call(
        session -> {
          List<InteractionLogEntry> added = new ArrayList<>();
          for (int from = 0; from < interactions.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, interactions.size());
            added.addAll(add(session, interactions.subList(from, to)));
          }
          return added;
        });
  }

  /** The numbers of those that were there already stay free. */
  private static List<InteractionLogEntry> add(
      StatelessSession session, List<Interaction> interactions) {
    List<Long> numbers = NUMBERS.take(session, interactions.size());
    int fresh = INSERT.into(session, rows(numbers, interactions));
    Set<Long> there =
        fresh == numbers.size()
            ? Set.copyOf(numbers)
            : fresh == 0 ? Set.of() : of(session, numbers);
    List<InteractionLogEntry> added = new ArrayList<>(fresh);
    for (int i = 0; i < numbers.size(); i++) {
      if (there.contains(numbers.get(i))) {
        EntryNumber number = new EntryNumber(numbers.get(i));
        added.add(new InteractionLogEntry(number, interactions.get(i), Handling.none()));
      }
    }
    return added;
  }

  /** In one order everywhere, so that two writers of the same do not lock each other out. */
  private static List<EntryRow> rows(List<Long> numbers, List<Interaction> interactions) {
    List<EntryRow> rows = new ArrayList<>(interactions.size());
    for (Interaction interaction : interactions) {
      rows.add(EntryMapping.row(numbers.get(rows.size()), interaction));
    }
    rows.sort(IN_KEY_ORDER);
    return rows;
  }

  /** Those of the numbers that have become entries. */
  private static Set<Long> of(StatelessSession session, List<Long> numbers) {
    return Set.copyOf(
        session
            .createNativeQuery(THERE, Long.class)
            .setParameter("numbers", numbers.toArray(Long[]::new))
            .getResultList());
  }

  @Override
  public void relocate(MailboxName mailbox, Collection<Relocation> moved) {
    sessions.use(session -> Relocations.ofEntries(session, mailbox, moved));
  }

  @Override
  public Optional<InteractionLogEntry> find(EntryNumber number) {
    return sessions.read(
        session ->
            Optional.ofNullable(session.get(EntryRow.class, number.value()))
                .map(EntryMapping::entry));
  }

  @Override
  public List<InteractionLogEntry> page(
      EntryFilter filter, Optional<EntryNumber> before, int atMost) {
    return sessions.read(
        session ->
            query(session, filter, before, false).setMaxResults(atMost).getResultList().stream()
                .map(EntryMapping::entry)
                .toList());
  }

  @Override
  public void forEach(EntryFilter filter, Consumer<InteractionLogEntry> reader) {
    sessions.use(
        session -> {
          Query<EntryRow> query = query(session, filter, Optional.empty(), true);
          try (ScrollableResults<EntryRow> rows =
              query.setFetchSize(FETCH).scroll(ScrollMode.FORWARD_ONLY)) {
            while (rows.next()) {
              reader.accept(EntryMapping.entry(rows.get()));
            }
          }
        });
  }

  private static Query<EntryRow> query(
      StatelessSession session,
      EntryFilter filter,
      Optional<EntryNumber> before,
      boolean ascending) {
    EntryWhere where = EntryWhere.of(session, filter);
    before.ifPresent(number -> where.and("e.number < :before", "before", number.value()));
    String order = " order by e.number" + (ascending ? "" : " desc");
    NativeQuery<EntryRow> query =
        session
            .createNativeQuery(
                "select {e.*} from interaction_log_entry e" + where.sql() + order, EntryRow.class)
            .addEntity("e", EntryRow.class);
    return where.bind(query);
  }
}
