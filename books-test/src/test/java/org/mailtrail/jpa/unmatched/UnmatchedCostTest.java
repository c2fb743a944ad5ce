package org.mailtrail.jpa.unmatched;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.Databases;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.jpa.TouchedBlocks;
import org.mailtrail.jpa.database.Database;
import org.mailtrail.jpa.ledger.LedgerEntity;
import org.mailtrail.jpa.ledger.LedgerOrder;

/** What PostgreSQL touches for the queue of unmatched mail, by its own account. */
@Tag("thorough")
class UnmatchedCostTest {
  private static final int PAGE = 51;

  /** Each row in a block of its own, and the way down an index. */
  private static final long BLOCKS = PAGE + 10;

  private static final int NEWEST = 10_000;

  /** A backlog: fifty thousand wait, received in another order than they were written. */
  private static final String FILL =
      """
      insert into ledger (mailbox, item_hash, item_id, key_hash, message_key, base_hash, author,
          subject, outcome, reason, explanation, attempts, pass_id, received_at, recorded_at)
        select 'main', cast(md5('i' || n) as uuid), 'I' || n, cast(md5('k' || n) as uuid),
          '<' || n || '@x>', cast(md5('k' || n) as uuid), 'a' || n % 500 || '@fabrikam.example',
          'Offer ' || n, case when n % 3 = 0 then 'UNMATCHED' else 'LOGGED' end,
          case when n % 3 = 0 then 'CONTACT' else 'INBOUND' end, 'because', 0,
          cast(lpad('7', 32, '0') as uuid),
          timestamptz '2026-03-02 12:00:00Z' - (n * 7919 % 150001) * interval '1 second',
          timestamptz '2026-03-02 12:00:00Z' - (n / 500) * interval '1 second'
        from generate_series(1, 150000) n
      """;

  private static Database database;

  @BeforeAll
  static void fill() {
    DatabaseSettings settings = Databases.POSTGRESQL.fresh();
    JpaAdapters.open(settings, Clock.systemUTC()).close();
    database =
        Database.open(
            settings.url(), settings.user(), settings.password(), 2, List.of(LedgerEntity.class));
    for (String sql : List.of(FILL, "analyze ledger")) {
      database.sessions().use(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static JpaUnmatchedMail queue() {
    return new JpaUnmatchedMail(database.sessions());
  }

  private static String explained(String sql) {
    return "explain (analyze, buffers) " + sql.replace("{l.*}", "l.*");
  }

  private static long page(Optional<LedgerPosition> after) {
    String sql = explained(JpaUnmatchedMail.page(Optional.empty(), after.isPresent()));
    return database
        .sessions()
        .read(
            session -> {
              NativeQuery<String> query = session.createNativeQuery(sql, String.class);
              after.ifPresent(last -> LedgerOrder.bind(query, last));
              return blocks(query.setMaxResults(PAGE));
            });
  }

  private static long blocks(NativeQuery<String> query) {
    return TouchedBlocks.of(query.getResultList());
  }

  @Test
  void a_page_touches_its_own_rows_wherever_it_is() {
    List<LedgerRow> many = queue().page(Optional.empty(), Optional.empty(), 25_000);

    assertThat(page(Optional.empty())).isLessThanOrEqualTo(BLOCKS);
    assertThat(page(Optional.of(LedgerPosition.waiting(many.get(many.size() - 1)))))
        .isLessThanOrEqualTo(BLOCKS);
    assertThat(queue().page(Optional.of(new Sender("a3@fabrikam.example")), Optional.empty(), 3))
        .hasSize(3);
  }

  @Test
  void senders_are_counted_among_the_newest_alone() {
    String sql = explained(JpaUnmatchedMail.senders(true));
    long blocks =
        database
            .sessions()
            .read(
                session ->
                    blocks(
                        session
                            .createNativeQuery(sql, String.class)
                            .setParameter("newest", NEWEST)));

    System.out.printf(Locale.ROOT, "| senders | %d |%n", blocks);
    assertThat(blocks).isLessThan(NEWEST + 200);
  }
}
