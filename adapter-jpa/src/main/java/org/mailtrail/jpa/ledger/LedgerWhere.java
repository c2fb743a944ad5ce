package org.mailtrail.jpa.ledger;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.query.CommonQueryContract;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.jpa.row.Stored;

/**
 * A filter of the ledger as a statement whose cost is bounded by the page (ADR 0056). One condition
 * leads, with that on the mailbox where its index has both; the others are written so that no index
 * answers them, as the planner does not know that one reason goes with one outcome. The indexes of
 * mailboxes, passes and all rows lead on by outcome: where none is asked for, each is, and what
 * they give in order is merged.
 */
final class LedgerWhere {
  private static final Set<Outcome> OF_ONE_REASON = Set.of(Outcome.QUARANTINED, Outcome.PENDING);

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final boolean isByOutcome;

  private LedgerWhere(boolean isByOutcome) {
    this.isByOutcome = isByOutcome;
  }

  static LedgerWhere of(LedgerFilter filter, boolean isBehind) {
    boolean isOfMessage = filter.key().isPresent();
    boolean isLed = isOfMessage || filter.pass().isPresent();
    boolean isOfReason = !isLed && filter.reason().isPresent() && !isFailed(filter);
    LedgerWhere where = new LedgerWhere(isByOutcome(filter));
    filter
        .key()
        .ifPresent(key -> where.add(false, "base_hash", Stored.hash(key.asWritten().value())));
    filter.pass().ifPresent(pass -> where.add(false, "pass_id", pass.value()));
    filter.outcome().ifPresent(o -> where.add(isOfMessage || isOfReason, "outcome", o.name()));
    filter.reason().ifPresent(word -> where.add(!isOfReason, "reason", Stored.text(word)));
    filter.mailbox().ifPresent(name -> where.add(isLed, "mailbox", name.value()));
    if (isBehind) {
      where.conditions.add(LedgerOrder.BEHIND);
    }
    return where;
  }

  private static boolean isByOutcome(LedgerFilter filter) {
    return filter.key().isEmpty()
        && (filter.pass().isPresent() || filter.reason().isEmpty())
        && filter.outcome().isEmpty();
  }

  /** What failed in vain has one reason, and is rarer than whatever else has that reason. */
  private static boolean isFailed(LedgerFilter filter) {
    return filter.outcome().filter(OF_ONE_REASON::contains).isPresent();
  }

  private void add(boolean isUnindexed, String column, Object value) {
    conditions.add("l." + column + (isUnindexed ? " || '' = :" : " = :") + column);
    values.put(column, value);
  }

  /** The statement of a page. */
  String page() {
    String rows =
        isByOutcome
            ? Arrays.stream(Outcome.values())
                .map(outcome -> rows(Optional.of(outcome)))
                .collect(joining(" union all "))
            : rows(Optional.empty());
    return "select {l.*} from (" + rows + ") l" + LedgerOrder.NEWEST_FIRST + " limit :most";
  }

  private String rows(Optional<Outcome> only) {
    List<String> all = new ArrayList<>();
    only.ifPresent(outcome -> all.add("l.outcome = '" + outcome.name() + "'"));
    all.addAll(conditions);
    String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
    return "(select l.* from ledger l" + where + LedgerOrder.NEWEST_FIRST + " limit :most)";
  }

  /** Gives the statement its values. */
  <Q extends CommonQueryContract> Q bind(Q query) {
    values.forEach(query::setParameter);
    return query;
  }
}
