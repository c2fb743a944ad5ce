package org.mailtrail.jpa.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.Databases;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.jpa.TouchedBlocks;
import org.mailtrail.jpa.database.Database;

/**
 * What a page of the log costs in a small log and in a large one, by PostgreSQL's own account; the
 * large one has {@code -Dmailtrail.entries=10000000}, or a hundred thousand. Printed as a table.
 */
@Tag("thorough")
class LogAtScaleTest {
  private static final long SMALL = 10_000;
  private static final long LARGE = Long.getLong("mailtrail.entries", 100_000);

  /** The JDBC URL of a large log that this test has filled before, and that was kept. */
  private static final @Nullable String KEPT = System.getProperty("mailtrail.log");

  private static final int PAGE = 50;
  private static final int RUNS = 5;
  private static final double MOST = 1.5;
  private static final Instant LAST = Instant.parse("2026-03-02T12:00:00Z");
  private static final long SEARCH_BLOCKS = 4_000;
  private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");

  /** Every log is made of one real entry, with other people, times and subjects. */
  private static final Map<String, String> MADE =
      new LinkedHashMap<>(
          Map.ofEntries(
              Map.entry("number", "n + 10"),
              Map.entry("key_hash", "md5('k' || n)::uuid"),
              Map.entry("message_key", "'<m' || n || '@contoso.example>'"),
              Map.entry("item_id", "'I' || n"),
              Map.entry("flow", "case when n % 2 = 0 then 'INBOUND' else 'OUTBOUND' end"),
              Map.entry("salesperson", "'S' || n % 37"),
              Map.entry("contact", "case when n % 8 = 4 then 'CTB' else 'CT' || n % 101 end"),
              Map.entry("company", "'Company ' || n % 31"),
              Map.entry(
                  "company_hash",
                  "encode(substr(sha256(convert_to('Company ' || n % 31, 'UTF8')), 1, 16),"
                      + " 'hex')::uuid"),
              Map.entry(
                  "happened_at",
                  "timestamptz '2026-03-02 12:00:00Z' - ((:count - n) / 3) * interval '1 second'"),
              Map.entry("subject", "'Offer number ' || n"),
              Map.entry(
                  "words",
                  "'contoso offer number ' || n || ' company ' || n % 31 || ' v' || (hashint8(n) &"
                      + " 65535) || ' u' || (hashint8(n + 7777777) & 1023) || ' fabrikam example"
                      + " com c' || n % 101 || case when n % 20 = 0 then ' pumps' else '' end ||"
                      + " case when n % 199 = 0 then ' valves' else '' end || case when n % 997 = 0"
                      + " then ' gasket' else '' end || case when n % 9973 = 0 then ' impeller'"
                      + " else '' end || case when n % 307 = 0 then ' återförsäljare' else '' end"
                      + " || case when n < :count / 10 and n % 20 = 1 then ' oldburst' else '' end"
                      + " || case when n = :count / 2 then ' zebra' else '' end"),
              Map.entry("pass_id", "cast(lpad(to_hex(n / 1000), 32, '0') as uuid)"),
              Map.entry("cancelled", "n % 53 = 0"),
              Map.entry("opportunity_number", "case when n % 59 = 0 then 'OP' || n % 3 end")));

  @Test
  void a_page_of_a_large_log_costs_at_most_half_as_much_again_and_a_search_has_a_bound() {
    Map<String, Cost> small = costs(SMALL);
    Map<String, Cost> large = costs(LARGE);
    System.out.printf(
        "| page | %,d | %,d | blocks | time |%n|---|---|---|---|---|%n", SMALL, LARGE);
    List<String> dearer = new ArrayList<>();
    small.forEach(
        (name, before) -> {
          Cost now = large.get(name);
          System.out.printf(
              Locale.ROOT,
              "| %s | %d blocks, %.2f ms | %d blocks, %.2f ms | %.2f × | %.2f × |%n",
              name,
              before.blocks(),
              before.millis(),
              now.blocks(),
              now.millis(),
              now.blocks() / (double) before.blocks(),
              now.millis() / before.millis());
          if (now.blocks() > allowed(name, before)) {
            dearer.add(name);
          }
        });
    assertThat(dearer).isEmpty();
  }

  /**
   * Half as much again as in the small log, or as a full page costs at least: the small log may not
   * have one. Of the words that are looked for a small log has other numbers of hits, so that a
   * search has a bound instead, in blocks, however large the log is.
   */
  private static double allowed(String page, Cost small) {
    return page.startsWith("text") ? SEARCH_BLOCKS : MOST * Math.max(small.blocks(), PAGE + 10);
  }

  /**
   * What a page costs.
   *
   * @param blocks how many of 8 kB are touched
   * @param millis on the server, the median of some runs
   */
  private record Cost(long blocks, double millis) {}

  private static Map<String, Cost> costs(long entries) {
    if (entries == LARGE && KEPT != null) {
      return costs(new DatabaseSettings(KEPT, "postgres", Secret.of("postgres"), 2), entries);
    }
    DatabaseSettings settings = Databases.POSTGRESQL.fresh();
    try (JpaAdapters adapters = JpaAdapters.open(settings, Clock.systemUTC())) {
      adapters.books().log().append(List.of(first()));
    }
    try (Database database = open(settings)) {
      database.sessions().use(session -> fill(session, entries));
    }
    return costs(settings, entries);
  }

  private static Database open(DatabaseSettings settings) {
    return Database.open(
        settings.url(), settings.user(), settings.password(), 2, JpaInteractionLog.ROWS);
  }

  private static Map<String, Cost> costs(DatabaseSettings settings, long entries) {
    try (Database database = open(settings)) {
      Map<String, Cost> costs = new LinkedHashMap<>();
      Instant middle = LAST.minusSeconds(entries / 6);
      Optional<EntryPosition> deep =
          Optional.of(new EntryPosition(middle, new EntryNumber(Long.MAX_VALUE)));
      filters()
          .forEach((name, filter) -> costs.put(name, cost(database, filter, Optional.empty())));
      filters().forEach((name, filter) -> costs.put(name + ", deep", cost(database, filter, deep)));
      return costs;
    }
  }

  /** Indexes are made afterwards: that is many times faster. */
  private static void fill(StatelessSession session, long entries) {
    List<String> indexes =
        session
            .createNativeQuery(
                "select indexdef from pg_indexes where tablename = 'interaction_log_entry'"
                    + " and indexname not like '%pkey'",
                String.class)
            .getResultList();
    List<String> names =
        session
            .createNativeQuery(
                "select indexname from pg_indexes where tablename = 'interaction_log_entry'"
                    + " and indexname not like '%pkey'",
                String.class)
            .getResultList();
    names.forEach(name -> write(session, "drop index " + name));
    write(session, "alter table interaction_log_entry set unlogged");
    write(session, insert(session, entries));
    write(session, "delete from interaction_log_entry where number < 10");
    write(session, "set local maintenance_work_mem = '400MB'");
    indexes.forEach(index -> write(session, index));
    write(session, "analyze interaction_log_entry");
  }

  private static String insert(StatelessSession session, long entries) {
    List<String> columns =
        session
            .createNativeQuery(
                "select column_name from information_schema.columns"
                    + " where table_name = 'interaction_log_entry' order by ordinal_position",
                String.class)
            .getResultList();
    List<String> values =
        columns.stream().map(column -> MADE.getOrDefault(column, "t." + column)).toList();
    return ("insert into interaction_log_entry ("
            + String.join(", ", columns)
            + ") select "
            + String.join(", ", values)
            + " from interaction_log_entry t, generate_series(1::bigint, :count) n")
        .replace(":count", String.valueOf(entries));
  }

  private static void write(StatelessSession session, String sql) {
    session.doWork(
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  private static Cost cost(Database database, EntryFilter filter, Optional<EntryPosition> after) {
    List<Cost> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(explained(database, filter, after));
    }
    runs.sort((one, other) -> Double.compare(one.millis(), other.millis()));
    long blocks = runs.stream().mapToLong(Cost::blocks).min().orElseThrow();
    return new Cost(blocks, runs.get(RUNS / 2).millis());
  }

  private static Cost explained(
      Database database, EntryFilter filter, Optional<EntryPosition> after) {
    List<String> plan =
        database
            .sessions()
            .read(
                session -> {
                  EntryWhere where = EntryWhere.of(session, filter);
                  after.ifPresent(last -> JpaEntries.below(where, last));
                  String sql =
                      "explain (analyze, buffers, timing off) "
                          + JpaEntries.page(where).replace("{e.*}", "e.*");
                  NativeQuery<String> query =
                      JpaEntries.bind(where, session.createNativeQuery(sql, String.class));
                  return query.setParameter("most", PAGE + 1).getResultList();
                });
    return new Cost(TouchedBlocks.of(plan), millis(plan));
  }

  private static double millis(List<String> plan) {
    Matcher time = TIME.matcher(plan.get(plan.size() - 1));
    if (!time.find()) {
      throw new IllegalStateException(String.join("\n", plan));
    }
    return Double.parseDouble(time.group(1));
  }

  private static Map<String, EntryFilter> filters() {
    EntryFilter all = EntryFilter.all();
    Map<String, EntryFilter> filters = new LinkedHashMap<>();
    filters.put("everything", all);
    filters.put("contact", all.contact(new ContactNumber("CT7")));
    filters.put("company", all.company("Company 7"));
    filters.put("salesperson", all.salesperson(new SalespersonCode("S1")));
    filters.put("inbound", all.flow(InformationFlow.INBOUND));
    filters.put("period", all.until(LAST.minus(Duration.ofMinutes(20))));
    filters.put("pass", all.pass(new PassId(new UUID(0, 3))));
    filters.put("cancelled", all.cancelled(true));
    filters.put("not cancelled", all.cancelled(false));
    filters.put("with opportunity", all.withOpportunity(true));
    filters.put("without opportunity", all.withOpportunity(false));
    filters.put("one opportunity", all.opportunity(new OpportunityNumber("OP1")));
    filters.put("text in every entry", all.text("offer"));
    filters.put("text in every 20th", all.text("pumps"));
    filters.put("text in every 199th", all.text("valves"));
    filters.put("text in every 307th, half a Swedish word", all.text("Återför"));
    filters.put("text in every 997th", all.text("gasket"));
    filters.put("text in every 9,973rd", all.text("impeller"));
    filters.put("text in one", all.text("zebra"));
    filters.put("text in none", all.text("nowhere"));
    filters.put("text in every 20th of the oldest tenth", all.text("oldburst"));
    filters.put("text of one letter", all.text("o"));
    filters.put("text, a common word and a rare one", all.text("offer zebra"));
    EntryFilter seven = all.contact(new ContactNumber("CT7"));
    EntryFilter busy = all.contact(new ContactNumber("CTB"));
    filters.put("text in every 20th, of one contact in 115", seven.text("pumps"));
    filters.put("text in every 199th, of one contact in 115", seven.text("valves"));
    filters.put("text in every 20th, of one contact in 8", busy.text("pumps"));
    filters.put("text in every 199th, of one contact in 8", busy.text("valves"));
    filters.put(
        "text in every 20th, of one salesperson in 37",
        all.salesperson(new SalespersonCode("S1")).text("pumps"));
    return filters;
  }

  private static Interaction first() {
    return new Interaction(
        new Exchange(
            InformationFlow.INBOUND,
            new SalespersonCode("S1"),
            EmailAddress.of("jane@contoso.example"),
            new ContactNumber("CT1"),
            EmailAddress.of("c1@fabrikam.example"),
            "Company 1"),
        LAST,
        "Offer",
        InteractionTemplate.email(),
        new MessageLink(
            new MailboxName("main"),
            new MessageKey("<m@contoso.example>"),
            new StoredItem(new ItemId("I"), Optional.empty(), false, 1),
            "Archive",
            Optional.empty(),
            LAST),
        new Interaction.Logged(new PassId(new UUID(1, 2)), LAST));
  }
}
