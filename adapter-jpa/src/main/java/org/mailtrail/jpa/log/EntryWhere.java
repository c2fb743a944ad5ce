package org.mailtrail.jpa.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.query.NativeQuery;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.SearchWords;
import org.mailtrail.jpa.row.Stored;

/** A filter as conditions on the table {@code interaction_log_entry e}; values are parameters. */
final class EntryWhere {
  private static final String UNTIL = "until";
  private static final String BEFORE_THE_END = "e.happened_at < :" + UNTIL;

  private final boolean isPostgres;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private String text = "";

  private EntryWhere(boolean isPostgres) {
    this.isPostgres = isPostgres;
  }

  static EntryWhere of(StatelessSession session, EntryFilter filter) {
    EntryWhere where = new EntryWhere(isPostgres(session));
    where.addWho(filter.who());
    filter.flow().ifPresent(flow -> where.and("e.flow = :flow", "flow", flow.name()));
    filter.period().from().ifPresent(at -> where.and("e.happened_at >= :since", "since", at));
    filter.period().until().ifPresent(at -> where.and(BEFORE_THE_END, UNTIL, at));
    where.addState(filter.state());
    filter.text().ifPresent(where::addText);
    return where;
  }

  private static boolean isPostgres(StatelessSession session) {
    return ((SharedSessionContractImplementor) session).getFactory().getJdbcServices().getDialect()
        instanceof PostgreSQLDialect;
  }

  boolean isPostgres() {
    return isPostgres;
  }

  private void addWho(EntryFilter.Who who) {
    who.contact().ifPresent(c -> and("e.contact = :contact", "contact", Stored.text(c.value())));
    who.company()
        .ifPresent(c -> and("e.company_hash = :company", "company", Stored.hash(Stored.text(c))));
    who.salespeople()
        .map(all -> all.stream().map(s -> Stored.text(s.value())).toArray(String[]::new))
        .ifPresent(this::addSalespeople);
  }

  /** One alone is asked for so that its index gives the order too. */
  private void addSalespeople(String[] codes) {
    if (codes.length == 1) {
      and("e.salesperson = :salesperson", "salesperson", codes[0]);
    } else {
      and("e.salesperson = any(:salespeople)", "salespeople", codes);
    }
  }

  private void addState(EntryFilter.State state) {
    state.cancelled().ifPresent(yes -> conditions.add(yes ? "e.cancelled" : "not e.cancelled"));
    state
        .withOpportunity()
        .ifPresent(yes -> conditions.add("e.opportunity_number is " + (yes ? "not null" : "null")));
    state
        .opportunity()
        .ifPresent(
            number -> and("e.opportunity_number = :sale", "sale", Stored.text(number.value())));
  }

  private void addText(String wanted) {
    Set<String> words = SearchWords.wanted(wanted);
    if (words.isEmpty()) {
      return;
    }
    if (isPostgres) {
      text = "array_to_tsvector(string_to_array(e.words, ' ')) @@ cast(:words as tsquery)";
      values.put(
          "words",
          words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & ")));
      return;
    }
    List<String> all = new ArrayList<>();
    for (String word : words) {
      String name = "word" + all.size();
      all.add("concat(' ', e.words) like :" + name);
      values.put(name, "% " + word + "%");
    }
    text = String.join(" and ", all);
  }

  /**
   * Nothing as late as the end of the period is looked for any more: a condition on it would lead
   * the index to where the period ends, and through all pages before this one.
   */
  void endsBefore(Instant at) {
    if (values.get(UNTIL) instanceof Instant until && at.isBefore(until)) {
      conditions.remove(BEFORE_THE_END);
      values.remove(UNTIL);
    }
  }

  void and(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  /** The condition on the words; empty when none is wanted. */
  Optional<String> text() {
    return Optional.of(text).filter(condition -> !condition.isEmpty());
  }

  /** All conditions but that on the words. */
  String sqlWithoutText() {
    return where(conditions);
  }

  /** All conditions, beginning with {@code where} unless there are none. */
  String sql() {
    List<String> all = new ArrayList<>(conditions);
    text().ifPresent(all::add);
    return where(all);
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  <R, Q extends NativeQuery<R>> Q bind(Q query) {
    values.forEach(query::setParameter);
    return query;
  }
}
