package org.mailtrail.jpa.opportunity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SelectionQuery;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.StageSum;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.ChangeRows;
import org.mailtrail.jpa.row.Stored;

/** Opportunities in the tables {@code opportunity, opportunity_change}. */
public final class JpaOpportunities implements Opportunities {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(OpportunityRow.class);

  private static final String LOCK =
      "select version from opportunity where number = :number for update";
  private static final ChangeRows CHANGES = new ChangeRows("opportunity_change", "opportunity");
  private static final String SUMS =
      "select o.stage, coalesce(o.currency, ''), count(*), coalesce(sum(o.amount), 0),"
          + " coalesce(sum(o.amount * o.chance), 0) from opportunity o";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Sessions sessions;

  public JpaOpportunities(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Opportunity> find(OpportunityNumber number) {
    return sessions.read(
        session ->
            Optional.ofNullable(session.get(OpportunityRow.class, Stored.text(number.value())))
                .map(OpportunityRow::opportunity));
  }

  @Override
  public boolean keep(Opportunity opportunity, List<OpportunityChange> changes) {
    return sessions.call(
        session -> {
          if (!follows(session, opportunity)) {
            return false;
          }
          OpportunityRow row = OpportunityRow.of(opportunity);
          if (opportunity.life().version() == 0) {
            session.insert(row);
          } else {
            session.update(row);
          }
          changes.forEach(change -> note(session, change));
          return true;
        });
  }

  /** Whoever asks first holds the row until the end of its transaction. */
  private static boolean follows(StatelessSession session, Opportunity opportunity) {
    long there =
        session
            .createNativeQuery(LOCK, Long.class)
            .setParameter("number", Stored.text(opportunity.number().value()))
            .getResultList()
            .stream()
            .findFirst()
            .orElse(-1L);
    return there + 1 == opportunity.life().version();
  }

  private static void note(StatelessSession session, OpportunityChange change) {
    CHANGES.note(
        session,
        Stored.text(change.opportunity().value()),
        new ChangeRows.Change(
            change.at(), change.who(), change.field(), change.from(), change.to()));
  }

  @Override
  public List<Opportunity> page(
      OpportunityFilter filter, Optional<OpportunityNumber> after, int atMost) {
    Conditions where = new Conditions(filter);
    after.ifPresent(last -> where.and("o.number < :last", "last", Stored.text(last.value())));
    String sql = "select {o.*} from opportunity o" + where.sql() + " order by o.number desc";
    return sessions.read(
        session -> {
          NativeQuery<OpportunityRow> query =
              session
                  .createNativeQuery(sql, OpportunityRow.class)
                  .addEntity("o", OpportunityRow.class);
          where.bind(query);
          return query.setMaxResults(atMost).getResultList().stream()
              .map(OpportunityRow::opportunity)
              .toList();
        });
  }

  @Override
  public List<StageSum> sums(OpportunityFilter filter) {
    Conditions where = new Conditions(filter);
    String sql = SUMS + where.sql() + " group by 1, 2 order by 1, 2";
    return sessions
        .read(
            session -> {
              NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
              where.bind(query);
              return query.getResultList();
            })
        .stream()
        .map(JpaOpportunities::sum)
        .toList();
  }

  private static StageSum sum(Object[] row) {
    return new StageSum(
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).longValue(),
        new BigDecimal(row[3].toString()),
        new BigDecimal(row[4].toString()).divide(HUNDRED));
  }

  @Override
  public List<OpportunityChange> history(OpportunityNumber number, int atMost) {
    return sessions
        .read(session -> CHANGES.history(session, Stored.text(number.value()), atMost))
        .stream()
        .map(
            one ->
                new OpportunityChange(
                    number, one.at(), one.who(), one.field(), one.from(), one.to()))
        .toList();
  }

  /** A filter as conditions on the table {@code opportunity o}; values are parameters. */
  private static final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Conditions(OpportunityFilter filter) {
      filter
          .contact()
          .ifPresent(c -> and("o.contact = :contact", "contact", Stored.text(c.value())));
      filter
          .salespeople()
          .map(all -> all.stream().map(s -> Stored.text(s.value())).toArray(String[]::new))
          .ifPresent(codes -> and("o.salesperson = any(:salespeople)", "salespeople", codes));
      filter.stage().ifPresent(code -> and("o.stage = :stage", "stage", Stored.text(code)));
      filter.state().ifPresent(state -> conditions.add(condition(state)));
    }

    private static String condition(OpportunityFilter.State state) {
      return switch (state) {
        case OPEN -> "o.won is null";
        case WON -> "o.won";
        case LOST -> "not o.won";
      };
    }

    private void and(String condition, String name, Object value) {
      conditions.add(condition);
      values.put(name, value);
    }

    private String sql() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void bind(SelectionQuery<?> query) {
      values.forEach(query::setParameter);
    }
  }
}
