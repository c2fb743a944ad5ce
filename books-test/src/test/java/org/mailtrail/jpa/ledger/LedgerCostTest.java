package org.mailtrail.jpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.Databases;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.jpa.TouchedBlocks;
import org.mailtrail.jpa.database.Database;

/** What PostgreSQL touches for a page of the ledger, by its own account. */
@Tag("thorough")
class LedgerCostTest {
  private static final int PAGE = 100;
  private static final Instant LAST = Instant.parse("2026-03-02T12:00:00Z");

  /** A page of each outcome, each row in a block of its own. */
  private static final long BLOCKS = 700;

  /** Some twenty have the rows of a second. */
  private static final long MOST_LATEST = 100;

  /** Row 1 is the newest. What is rare is long ago, among much that is common. */
  private static final String FILL =
      """
      insert into ledger (mailbox, item_hash, item_id, key_hash, message_key, base_hash, author,
          subject, outcome, reason, explanation, attempts, pass_id, recorded_at)
        select case when n % 10 = 3 then 'other' when n > 99000 then 'old' else 'main' end,
          cast(md5('i' || n) as uuid), 'I' || n, cast(md5('k' || n) as uuid), '<' || n || '@x>',
          cast(md5('k' || n) as uuid), 'ann@fabrikam.example', 'Offer ' || n, o.outcome,
          case o.outcome when 'LOGGED' then case when n % 2 = 0 then 'INBOUND' else 'OUTBOUND' end
            when 'SKIPPED' then case when n > 99500 then 'DRAFT' else 'INTERNAL' end
            when 'UNMATCHED' then 'CONTACT' else 'FAILED' end,
          'because', 0,
          cast(lpad(to_hex(case when n % 1000 = 500 then 7 else n / 50000 end), 32, '0') as uuid),
          timestamptz '2026-03-02 12:00:00Z' - (n / 500) * interval '1 second'
        from generate_series(1, 100000) n cross join lateral (select case
          when n > 99900 and n % 7 = 0 then 'QUARANTINED' when n > 99900 and n % 7 = 1 then 'PENDING'
          when n > 95000 and n % 5 = 1 then 'UNMATCHED' when n % 4 = 0 then 'SKIPPED'
          else 'LOGGED' end as outcome) o
      """;

  private static Database database;

  @BeforeAll
  static void fill() {
    DatabaseSettings settings = Databases.POSTGRESQL.fresh();
    JpaAdapters.open(settings, Clock.systemUTC()).close();
    database =
        Database.open(settings.url(), settings.user(), settings.password(), 2, JpaLedger.ROWS);
    for (String sql : List.of(FILL, "analyze ledger")) {
      database.sessions().use(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Map<String, LedgerFilter> filters() {
    LedgerFilter all = LedgerFilter.all();
    LedgerFilter other = all.mailbox(new MailboxName("other"));
    LedgerFilter draft = all.reason(Reason.of(Outcome.SKIPPED, "DRAFT"));
    LedgerFilter scattered = all.pass(new PassId(new UUID(0, 7)));
    LedgerFilter half = all.pass(new PassId(new UUID(0, 0)));
    Map<String, LedgerFilter> filters = new LinkedHashMap<>();
    filters.put("everything", all);
    filters.put("mailbox", other);
    filters.put("mailbox of long ago", all.mailbox(new MailboxName("old")));
    Stream.of(Outcome.values()).forEach(one -> filters.put(one.name(), all.outcome(one)));
    filters.put("common reason", reason(all, "INTERNAL"));
    filters.put("rare reason", reason(all, "DRAFT"));
    filters.put("reason of two outcomes", reason(all, "FAILED"));
    filters.put("reason and outcome", draft);
    filters.put("outcome and a reason of two", all.reason(new Reason.Failed(false)));
    filters.put("mailbox, outcome and reason", other.reason(Reason.of(Outcome.SKIPPED, "DRAFT")));
    filters.put("mailbox and outcome", other.outcome(Outcome.QUARANTINED));
    filters.put("mailbox and rare reason", reason(other, "DRAFT"));
    filters.put("mailbox and reason that it does not have", reason(other, "NO_SENDER"));
    filters.put("message", all.key(new MessageKey("<99999@x>")));
    filters.put("scattered pass", scattered);
    filters.put("pass of half the ledger", half);
    filters.put("pass and rare outcome", half.outcome(Outcome.QUARANTINED));
    filters.put("pass and mailbox", scattered.mailbox(new MailboxName("main")));
    return filters;
  }

  private static LedgerFilter reason(LedgerFilter filter, String word) {
    return new LedgerFilter(filter.mailbox(), Optional.empty(), Optional.of(word), filter.key());
  }

  @Test
  void a_page_touches_a_bounded_number_of_blocks_by_whatever_it_is_filtered() {
    Map<String, Long> dear = new LinkedHashMap<>();
    filters()
        .forEach(
            (name, filter) -> {
              long first = blocks(filter, Optional.empty());
              long deep = blocks(filter, Optional.of(deep(filter)));
              System.out.printf(Locale.ROOT, "| %s | %d | %d |%n", name, first, deep);
              if (Math.max(first, deep) > BLOCKS) {
                dear.put(name, Math.max(first, deep));
              }
            });
    assertThat(dear).isEmpty();
  }

  /** Behind so many rows as fit before the last page, or in the middle of everything. */
  private static LedgerPosition deep(LedgerFilter filter) {
    List<LedgerRow> some = new JpaLedger(database.sessions()).page(filter, Optional.empty(), 5_000);
    return some.isEmpty()
        ? new LedgerPosition(
            LAST.minusSeconds(100), new LedgerRef(new MailboxName("main"), new ItemId("I")))
        : LedgerPosition.of(some.get(Math.max(0, some.size() - PAGE)));
  }

  private static long blocks(LedgerFilter filter, Optional<LedgerPosition> after) {
    LedgerWhere where = LedgerWhere.of(filter, after.isPresent());
    String sql = "explain (analyze, buffers) " + where.page().replace("{l.*}", "l.*");
    return database.sessions().read(session -> blocks(session, sql, where, after));
  }

  private static long blocks(
      StatelessSession session, String sql, LedgerWhere where, Optional<LedgerPosition> after) {
    NativeQuery<String> query = where.bind(session.createNativeQuery(sql, String.class));
    after.ifPresent(last -> LedgerOrder.bind(query, last));
    return blocks(query.setParameter("most", PAGE + 1));
  }

  private static long blocks(NativeQuery<String> query) {
    return TouchedBlocks.of(query.getResultList());
  }

  /** Each pass asks. */
  @Test
  void what_was_decided_again_is_looked_for_among_the_latest_alone() {
    String sql =
        "explain (analyze, buffers) " + JpaQuarantine.DECIDED_AGAIN.replace("{l.*}", "l.*");
    long blocks =
        database
            .sessions()
            .read(
                session ->
                    blocks(
                        session
                            .createNativeQuery(sql, String.class)
                            .setParameter("mailbox", "main")
                            .setParameter("since", LAST.minusSeconds(1))));

    System.out.printf(Locale.ROOT, "| decided again | %d | |%n", blocks);
    assertThat(blocks).isLessThan(MOST_LATEST);
  }
}
