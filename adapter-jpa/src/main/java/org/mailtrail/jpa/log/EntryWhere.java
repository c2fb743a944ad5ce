package org.mailtrail.jpa.log;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.jpa.row.Stored;

/** A filter as conditions on the table {@code interaction_log_entry e}; values are parameters. */
final class EntryWhere {
  private static final String UNTIL = "until";
  private static final String SINCE = "since";
  private static final String BEFORE_THE_END = "e.happened_at < :" + UNTIL;
  private static final String AFTER_THE_START = "e.happened_at >= :" + SINCE;

  private static final String GONE = "e.number in (select g.entry from gone_message g)";

  private static final String NOTHING = "1 = 0";

  private final boolean isPostgres;

  /** On times and numbers. */
  private final List<String> period = new ArrayList<>();

  /** On what else entries hold; the value is the same as no index knows it. */
  private final Map<String, String> others = new LinkedHashMap<>();

  private final Map<String, Object> values = new LinkedHashMap<>();
  private Optional<SearchCondition> text = Optional.empty();

  private EntryWhere(boolean isPostgres) {
    this.isPostgres = isPostgres;
  }

  static EntryWhere of(StatelessSession session, EntryFilter filter) {
    EntryWhere where = new EntryWhere(TextSearch.isIn(session));
    where.addWho(filter.who());
    filter.flow().ifPresent(flow -> where.text("flow", "flow", flow.name()));
    where.addState(filter.state());
    filter.pass().ifPresent(where::addPass);
    filter.period().from().ifPresent(at -> where.and(AFTER_THE_START, SINCE, at));
    filter.period().until().ifPresent(at -> where.and(BEFORE_THE_END, UNTIL, at));
    filter.text().ifPresent(wanted -> where.addText(wanted, filter.who()));
    return where;
  }

  private void addWho(EntryFilter.Who who) {
    who.contact().ifPresent(c -> text("contact", "contact", c.value()));
    who.company()
        .map(name -> Stored.hash(Stored.text(name)))
        .ifPresent(
            hash ->
                only(
                    "e.company_hash",
                    "coalesce(e.company_hash, e.key_hash)",
                    " = :company",
                    "company",
                    hash));
    who.salespeople()
        .map(all -> all.stream().map(s -> Stored.text(s.value())).toArray(String[]::new))
        .ifPresent(this::addSalespeople);
  }

  private void text(String column, String name, String value) {
    String full = "e." + column;
    only(full, full + " || ''", " = :" + name, name, Stored.text(value));
  }

  /** A text without words is found nowhere. */
  private void addText(String wanted, EntryFilter.Who who) {
    text = SearchCondition.of(wanted, who);
    if (text.isEmpty()) {
      others.put(NOTHING, NOTHING);
    }
  }

  /** One alone is asked for so that its index gives the order too. */
  private void addSalespeople(String[] codes) {
    boolean isOne = codes.length == 1;
    only(
        "e.salesperson",
        "e.salesperson || ''",
        isOne ? " = :salesperson" : " = any(:salesperson)",
        "salesperson",
        isOne ? codes[0] : codes);
  }

  /** Its index alone leads to what a pass wrote, in order: no other may tempt the planner. */
  private void addPass(PassId pass) {
    List<String> rest = List.copyOf(others.values());
    others.clear();
    rest.forEach(condition -> others.put(condition, condition));
    only("e.pass_id", "coalesce(e.pass_id, e.key_hash)", " = :pass", "pass", pass.value());
  }

  private void addState(EntryFilter.State state) {
    state
        .cancelled()
        .map(yes -> yes ? "" : "not ")
        .ifPresent(not -> others.put(not + "e.cancelled", not + "coalesce(e.cancelled, false)"));
    state
        .withOpportunity()
        .map(yes -> " is " + (yes ? "not null" : "null"))
        .ifPresent(
            is -> others.put("e.opportunity_number" + is, "(e.opportunity_number || '')" + is));
    if (state.gone()) {
      others.put(GONE, GONE);
    }
    state.opportunity().ifPresent(n -> text("opportunity_number", "sale", n.value()));
  }

  /**
   * Nothing as late as the end of the period is looked for any more: a condition on it would lead
   * the index to where the period ends, and through all pages before this one.
   */
  void endsBefore(Instant at) {
    if (values.get(UNTIL) instanceof Instant until && at.isBefore(until)) {
      period.remove(BEFORE_THE_END);
      values.remove(UNTIL);
    }
  }

  private void only(String column, String unindexed, String test, String name, Object value) {
    others.put(column + test, unindexed + test);
    values.put(name, value);
  }

  void and(String condition, String name, Object value) {
    period.add(condition);
    values.put(name, value);
  }

  /** Whether text is looked for that has words, in a database with an index of words. */
  boolean isSearch() {
    return isPostgres && text.isPresent();
  }

  /** The condition on the words; there is one. */
  SearchCondition text() {
    return text.orElseThrow();
  }

  /** Whether anything but time and text is asked for. */
  boolean isNarrow() {
    return !others.isEmpty();
  }

  /** All conditions but that on the words. */
  String sqlWithoutText() {
    return where(Stream.concat(others.keySet().stream(), period.stream()));
  }

  /**
   * Those on neither words nor the end of the period, as no index knows them; each begins with
   * {@code and}.
   */
  String unindexed() {
    Stream<String> start =
        period.stream()
            .filter(AFTER_THE_START::equals)
            .map(condition -> "e.happened_at + interval '0 seconds' >= :" + SINCE);
    return Stream.concat(others.values().stream(), start)
        .map(condition -> " and " + condition)
        .collect(joining());
  }

  /** The condition on the beginning of the period, if it has one. */
  String since() {
    return where(period.stream().filter(AFTER_THE_START::equals));
  }

  /** All conditions, beginning with {@code where} unless there are none. */
  String sql() {
    Stream<String> words = text.stream().map(one -> isPostgres ? TextSearch.IN_INDEX : one.sql());
    Stream<String> all =
        Stream.of(others.keySet().stream(), period.stream(), words).flatMap(s -> s);
    return where(all);
  }

  private static String where(Stream<String> conditions) {
    String all = conditions.collect(joining(" and "));
    return all.isEmpty() ? "" : " where " + all;
  }

  /** Gives a statement with all conditions but that on the words their values. */
  <R, Q extends NativeQuery<R>> Q bindWithoutText(Q query) {
    values.forEach(query::setParameter);
    return query;
  }

  /** Gives a statement with all conditions their values. */
  <R, Q extends NativeQuery<R>> Q bind(Q query) {
    bindWithoutText(query);
    text.ifPresent(one -> (isPostgres ? one.index() : one.patterns()).forEach(query::setParameter));
    return query;
  }

  /** Gives {@link EntryTotals#sql} its values. */
  <R, Q extends NativeQuery<R>> Q bindTotal(Q query) {
    bind(query);
    text().patterns().forEach(query::setParameter);
    return query;
  }

  /** Gives {@link TextSearch#page} its values. */
  <R, Q extends NativeQuery<R>> Q bindSearch(Q query) {
    bindTotal(query);
    text().lexemes().forEach(query::setParameter);
    return query;
  }
}
