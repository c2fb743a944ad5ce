package org.mailtrail.jpa.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.log.Total;
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
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.Databases;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.jpa.database.Database;

/** What PostgreSQL touches for a page of the log, by its own account. */
@Tag("thorough")
class PageCostTest {
  private static final int ENTRIES = 100_000;
  private static final int PAGE = 50;
  private static final Instant LAST = Instant.parse("2026-03-02T12:00:00Z");

  /** A page, what is read to join names with it, and what a search window lets pass. */
  private static final int ROWS = 1_000;

  private static final Pattern SCAN =
      Pattern.compile("Scan.*\\(actual.* rows=([0-9.]+) loops=([0-9]+)\\)");

  /** What has been read already, and what is not read yet. */
  private static final Pattern NO_ROWS = Pattern.compile("CTE Scan|Bitmap Index Scan");

  private static final Pattern BLOCKS =
      Pattern.compile("Buffers: shared(?: hit=([0-9]+))?(?: read=([0-9]+))?");

  private static final Pattern REMOVED = Pattern.compile("Rows Removed by \\w+[ \\w]*: ([0-9]+)");

  private static Database database;

  @BeforeAll
  static void fill() {
    DatabaseSettings settings = Databases.POSTGRESQL.fresh();
    try (JpaAdapters adapters = JpaAdapters.open(settings, java.time.Clock.systemUTC())) {
      for (int from = 0; from < ENTRIES; from += 1_000) {
        List<Interaction> some = new ArrayList<>();
        for (int n = from; n < from + 1_000; n++) {
          some.add(interaction(n));
        }
        adapters.books().log().append(some);
      }
    }
    database =
        Database.open(
            settings.url(), settings.user(), settings.password(), 2, JpaInteractionLog.ROWS);
    database
        .sessions()
        .use(
            session -> {
              session
                  .createNativeMutationQuery(
                      "update interaction_log_entry set cancelled = number % 1000 = 1,"
                          + " opportunity_number = case when number % 500 = 2 then 'OP1' end")
                  .executeUpdate();
              gone(session, "number % 500 = 3");
              session.createNativeMutationQuery("analyze").executeUpdate();
              // as the server does by itself after some time
              session
                  .createNativeQuery(
                      "select brin_summarize_new_values('interaction_log_entry_period')",
                      Integer.class)
                  .getSingleResult();
            });
  }

  private static void gone(StatelessSession session, String which) {
    session
        .createNativeMutationQuery(
            "insert into gone_message select number, now() from interaction_log_entry where "
                + which
                + " on conflict do nothing")
        .executeUpdate();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /** The older half came in, the newer went out; S1 and its like are rare, S2 has every second. */
  private static Interaction interaction(int n) {
    return new Interaction(
        new Exchange(
            n < ENTRIES / 2 ? InformationFlow.INBOUND : InformationFlow.OUTBOUND,
            new SalespersonCode(n % 2 == 0 ? "S2" : "S" + n % 97),
            EmailAddress.of("jane@contoso.example"),
            new ContactNumber("CT" + n % 1_000),
            EmailAddress.of("c" + n % 1_000 + "@fabrikam.example"),
            "Company " + n % 300),
        LAST.minusSeconds(n / 3),
        subject(n),
        InteractionTemplate.email(),
        new MessageLink(
            new MailboxName("main"),
            new MessageKey("<m" + n + "@contoso.example>"),
            new StoredItem(new ItemId("I" + n), Optional.empty(), false, 1),
            "Archive",
            Optional.empty(),
            LAST),
        new Interaction.Logged(pass(n % 1_000 == 7 ? 7 : n < 60_000 ? 1 : 2), LAST));
  }

  /** Pass 7 wrote some here and there; the others three fifths and two fifths. */
  private static PassId pass(int n) {
    return new PassId(new UUID(1, n));
  }

  /** A burst is in three of four entries of some days, long ago. */
  private static String subject(int n) {
    return "Offer number "
        + n
        + (n % 100 == 0 ? " pumps" : "")
        + (n == 77_777 ? " zebra" : "")
        + (n > 60_000 && n < 63_000 && n % 4 > 0 ? " burst" : "");
  }

  private static Map<String, EntryFilter> filters() {
    EntryFilter all = EntryFilter.all();
    Map<String, EntryFilter> filters = new LinkedHashMap<>();
    filters.put("everything", all);
    filters.put("contact", all.contact(new ContactNumber("CT7")));
    filters.put("company", all.company("Company 7"));
    filters.put("salesperson", all.salesperson(new SalespersonCode("S1")));
    filters.put("busy salesperson", all.salesperson(busy()));
    filters.put("inbound", all.flow(InformationFlow.INBOUND));
    filters.put("outbound", all.flow(InformationFlow.OUTBOUND));
    filters.put("period", all.until(LAST.minus(Duration.ofHours(5))));
    filters.put("pass", all.pass(pass(7)));
    filters.put("busy pass", all.pass(pass(2)));
    filters.put("pass of a busy salesperson", all.pass(pass(7)).salesperson(busy()));
    filters.put("cancelled", all.cancelled(true));
    filters.put("not cancelled", all.cancelled(false));
    filters.put("with opportunity", all.withOpportunity(true));
    filters.put("without opportunity", all.withOpportunity(false));
    filters.put("gone", all.gone());
    filters.put("gone of a busy salesperson", all.gone().salesperson(busy()));
    filters.put("opportunity", all.opportunity(opportunity()));
    return filters;
  }

  private static SalespersonCode busy() {
    return new SalespersonCode("S2");
  }

  private static org.mailtrail.domain.opportunity.OpportunityNumber opportunity() {
    return new org.mailtrail.domain.opportunity.OpportunityNumber("OP1");
  }

  /**
   * Where the page 1,000 begins: behind so many entries, or behind nearly all where that is less.
   */
  private static Optional<EntryPosition> deep(EntryFilter filter) {
    JpaEntries entries = new JpaEntries(database.sessions());
    List<ListedEntry> before = entries.page(filter, Optional.empty(), 999 * PAGE);
    int last = Math.max(0, before.size() - (before.size() < 999 * PAGE ? PAGE : 1));
    return Optional.of(before.get(Math.min(last, before.size() - 1)).position());
  }

  private static List<String> plan(EntryFilter filter, Optional<EntryPosition> after) {
    return database
        .sessions()
        .read(
            session -> {
              EntryWhere where = EntryWhere.of(session, filter);
              after.ifPresent(last -> JpaEntries.below(where, last));
              String sql =
                  "explain (analyze, buffers) " + JpaEntries.page(where).replace("{e.*}", "e.*");
              NativeQuery<String> query =
                  JpaEntries.bind(where, session.createNativeQuery(sql, String.class));
              return query.setParameter("most", PAGE + 1).getResultList();
            });
  }

  /** What scans gave and threw away. */
  private static long touched(List<String> plan) {
    double rows = 0;
    for (String line : plan) {
      Matcher scan = SCAN.matcher(line);
      if (scan.find() && !NO_ROWS.matcher(line).find()) {
        rows += Double.parseDouble(scan.group(1)) * Long.parseLong(scan.group(2));
      }
      Matcher removed = REMOVED.matcher(line);
      if (removed.find()) {
        rows += Long.parseLong(removed.group(1));
      }
    }
    return Math.round(rows);
  }

  /** The first line tells of all that are below it. */
  private static long blocks(List<String> plan) {
    Matcher blocks = BLOCKS.matcher(String.join("\n", plan));
    assertThat(blocks.find()).isTrue();
    return Stream.of(blocks.group(1), blocks.group(2))
        .filter(Objects::nonNull)
        .mapToLong(Long::parseLong)
        .sum();
  }

  @Test
  void the_first_page_of_every_filter_touches_a_bounded_number_of_rows() {
    filters()
        .forEach(
            (name, filter) -> {
              List<String> plan = plan(filter, Optional.empty());
              assertThat(touched(plan))
                  .as("%s%n%s", name, String.join("\n", plan))
                  .isBetween(1L, (long) ROWS);
            });
  }

  @Test
  void page_1000_of_every_filter_touches_a_bounded_number_of_rows() {
    filters()
        .forEach(
            (name, filter) -> {
              List<String> plan = plan(filter, deep(filter));
              assertThat(touched(plan))
                  .as("%s%n%s", name, String.join("\n", plan))
                  .isBetween(1L, (long) ROWS);
            });
  }

  @Test
  void a_page_of_what_is_gone_is_as_cheap_where_a_retention_policy_has_removed_nearly_half() {
    database
        .sessions()
        .use(
            session -> {
              gone(session, "number % 5 < 2");
              session.createNativeMutationQuery("analyze gone_message").executeUpdate();
            });
    try {
      List<String> plan = plan(EntryFilter.all().gone(), Optional.empty());
      assertThat(touched(plan)).as(String.join("\n", plan)).isBetween(1L, (long) ROWS);
    } finally {
      database
          .sessions()
          .use(
              session -> {
                session
                    .createNativeMutationQuery("delete from gone_message where entry % 500 <> 3")
                    .executeUpdate();
                session.createNativeMutationQuery("analyze gone_message").executeUpdate();
              });
    }
  }

  @Test
  void text_touches_the_window_and_its_own_rows_however_common_it_is() {
    int window = TextSearch.WINDOW;
    for (String text :
        Set.of("offer", "pumps", "zebra", "nowhere", "offer zebra", "numb", "burst")) {
      EntryFilter filter = EntryFilter.all().text(text);
      List<String> first = plan(filter, Optional.empty());
      assertThat(touched(first))
          .as("%s%n%s", text, String.join("\n", first))
          .isLessThan(6L * window);
      assertThat(blocks(first))
          .as("%s%n%s", text, String.join("\n", first))
          .isLessThan(2L * window);
      EntryPosition half = new EntryPosition(LAST.minusSeconds(ENTRIES / 6), new EntryNumber(1));
      List<String> deep = plan(filter, Optional.of(half));
      assertThat(touched(deep))
          .as("%s deep%n%s", text, String.join("\n", deep))
          .isLessThan(6L * window);
    }
  }

  private static final EntryTotals.Bounds SMALL = new EntryTotals.Bounds(3_000, 1_000, 5_000);

  private static Total total(EntryFilter filter, EntryTotals.Bounds bounds) {
    return database
        .sessions()
        .call(
            session -> EntryTotals.search(session, EntryWhere.of(session, filter), 1_500, bounds));
  }

  private static long blocksOfTotal(EntryFilter filter) {
    return database
        .sessions()
        .call(
            session -> {
              EntryWhere where = EntryWhere.of(session, filter);
              TextSearch.byIndexAlone(session);
              String sql = "explain (analyze, buffers) " + EntryTotals.sql(where, SMALL);
              return blocks(
                  where
                      .bindTotal(session.createNativeQuery(sql, String.class))
                      .setParameter("most", 1_501)
                      .getResultList());
            });
  }

  @Test
  void what_a_common_text_has_is_counted_among_the_newest_and_told_to_be_more() {
    EntryFilter all = EntryFilter.all();
    EntryFilter busy = all.salesperson(busy());
    assertThat(total(all.text("offer"), SMALL)).isEqualTo(new Total(1_500, false));
    assertThat(total(busy.text("offer"), SMALL)).isEqualTo(new Total(1_000, false));
    assertThat(total(all.text("pumps"), SMALL)).isEqualTo(new Total(1_000, true));
    assertThat(total(all.text("burst"), SMALL)).isEqualTo(new Total(1_500, false));
    assertThat(total(all.text("zebra"), SMALL)).isEqualTo(new Total(1, true));
    assertThat(total(all.text("nowhere"), SMALL)).isEqualTo(new Total(0, true));
    EntryFilter rare = all.contact(new ContactNumber("CT7"));
    assertThat(total(rare.text("offer"), SMALL)).isEqualTo(new Total(100, true));
    EntryFilter inbound = all.flow(InformationFlow.INBOUND);
    assertThat(total(inbound.from(LAST.minusSeconds(299)).text("offer"), SMALL))
        .isEqualTo(new Total(900, true));
    assertThat(total(all.text("offer"), EntryTotals.Bounds.STANDARD))
        .isEqualTo(new Total(1_500, false));
    for (EntryFilter common : List.of(all.text("offer"), busy.text("numb"), all.text("contoso"))) {
      // a window, then as far as that goes, an entry a block
      assertThat(blocksOfTotal(common)).isBetween(1L, 5_200L);
    }
    assertThat(blocksOfTotal(all.text("pumps"))).isBetween(1L, 3_200L);
  }

  @Test
  void text_is_found_as_by_looking_through_the_whole_log() {
    List<EntryFilter> others =
        List.of(
            EntryFilter.all(),
            EntryFilter.all().contact(new ContactNumber("CT100")),
            EntryFilter.all().company("Company 100"),
            EntryFilter.all().salesperson(new SalespersonCode("S1")),
            EntryFilter.all().cancelled(true),
            EntryFilter.all().withOpportunity(true),
            EntryFilter.all().from(LAST.minus(Duration.ofHours(7))),
            EntryFilter.all().flow(InformationFlow.INBOUND));
    for (EntryFilter other : others) {
      for (String text : List.of("pumps", "zebra", "burst", "burst pumps", "number 7", "c100")) {
        EntryFilter filter = other.text(text);
        List<Long> all = lookedThrough(filter);
        assertThat(numbers(filter, Optional.empty())).as(text).isEqualTo(first(all, 0));
        if (all.size() > 70) {
          EntryNumber last = new EntryNumber(all.get(69));
          Optional<EntryPosition> after =
              new JpaEntries(database.sessions()).find(last).map(ListedEntry::position);
          assertThat(numbers(filter, after)).as(text).isEqualTo(first(all, 70));
        }
      }
    }
  }

  private static List<Long> first(List<Long> all, int from) {
    return all.subList(from, Math.min(all.size(), from + PAGE));
  }

  private static List<Long> numbers(EntryFilter filter, Optional<EntryPosition> after) {
    return new JpaEntries(database.sessions())
        .page(filter, after, PAGE).stream().map(one -> one.entry().number().value()).toList();
  }

  private static List<Long> lookedThrough(EntryFilter filter) {
    return database
        .sessions()
        .read(
            session -> {
              EntryWhere where = EntryWhere.of(session, filter);
              String sql = where.sqlWithoutText();
              NativeQuery<Long> query =
                  session.createNativeQuery(
                      "select e.number from interaction_log_entry e"
                          + (sql.isEmpty() ? " where " : sql + " and ")
                          + where.text().sql()
                          + " order by e.happened_at desc, e.number desc limit 200",
                      Long.class);
              where.bindWithoutText(query);
              where.text().patterns().forEach(query::setParameter);
              return query.getResultList();
            });
  }

  @Test
  void a_rare_word_is_found_however_old_it_is() {
    JpaEntries entries = new JpaEntries(database.sessions());

    assertThat(entries.page(EntryFilter.all().text("zebra"), Optional.empty(), PAGE)).hasSize(1);
    assertThat(entries.page(EntryFilter.all().text("pumps"), Optional.empty(), 2_000))
        .hasSize(ENTRIES / 100);
    assertThat(entries.total(EntryFilter.all().text("zebra"), 10_000).counted()).isOne();
    assertThat(entries.total(EntryFilter.all().text("offer"), 10_000).isAll()).isFalse();
  }
}
