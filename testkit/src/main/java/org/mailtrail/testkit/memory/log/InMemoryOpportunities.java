package org.mailtrail.testkit.memory.log;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.StageSum;
import org.mailtrail.domain.opportunity.Money;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.testkit.Memory;

/** Opportunities in memory. */
public final class InMemoryOpportunities implements Opportunities {
  /** Fields of their history in which there are words. */
  public static final Set<String> WORDS = Set.of("description", "closed", "created");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Memory memory;
  private final Map<OpportunityNumber, Opportunity> opportunities;
  private final List<OpportunityChange> history;

  /** None so far. */
  public InMemoryOpportunities(Memory memory) {
    this.memory = memory;
    this.opportunities = memory.map();
    this.history = memory.list();
  }

  @Override
  public Optional<Opportunity> find(OpportunityNumber number) {
    return memory.access(() -> Optional.ofNullable(opportunities.get(number)));
  }

  @Override
  public boolean keep(Opportunity opportunity, List<OpportunityChange> changes) {
    return memory.access(
        () -> {
          Opportunity there = opportunities.get(opportunity.number());
          long version = there == null ? -1 : there.life().version();
          if (version + 1 != opportunity.life().version()) {
            return false;
          }
          opportunities.put(opportunity.number(), opportunity);
          history.addAll(changes);
          return true;
        });
  }

  /** Those of a contact. */
  public List<Opportunity> of(ContactNumber contact) {
    return opportunities.values().stream()
        .filter(one -> one.party().contact().equals(contact))
        .toList();
  }

  /** Replaces those of a contact, and takes the words out of their history. */
  public void retell(ContactNumber contact, UnaryOperator<Opportunity> how) {
    Set<OpportunityNumber> theirs = new HashSet<>();
    opportunities.replaceAll(
        (number, one) ->
            one.party().contact().equals(contact) && theirs.add(number) ? how.apply(one) : one);
    history.replaceAll(
        change ->
            theirs.contains(change.opportunity()) && WORDS.contains(change.field())
                ? new OpportunityChange(
                    change.opportunity(), change.at(), change.who(), change.field(), "", "")
                : change);
  }

  private Stream<Opportunity> fitting(OpportunityFilter filter) {
    return opportunities.values().stream().filter(one -> fits(filter, one));
  }

  private static boolean fits(OpportunityFilter filter, Opportunity one) {
    return filter.contact().map(one.party().contact()::equals).orElse(true)
        && filter.salespeople().map(all -> all.contains(one.party().salesperson())).orElse(true)
        && filter.stage().map(one.stage()::equals).orElse(true)
        && filter.state().map(state(one)::equals).orElse(true);
  }

  private static OpportunityFilter.State state(Opportunity one) {
    return one.life()
        .closing()
        .map(end -> end.won() ? OpportunityFilter.State.WON : OpportunityFilter.State.LOST)
        .orElse(OpportunityFilter.State.OPEN);
  }

  @Override
  public List<Opportunity> page(
      OpportunityFilter filter, Optional<OpportunityNumber> after, int atMost) {
    return memory.access(
        () ->
            fitting(filter)
                .filter(one -> after.isEmpty() || one.number().compareTo(after.get()) < 0)
                .sorted(Comparator.comparing(Opportunity::number).reversed())
                .limit(atMost)
                .toList());
  }

  @Override
  public List<StageSum> sums(OpportunityFilter filter) {
    return memory.access(
        () -> {
          Map<String, StageSum> sums = new TreeMap<>();
          fitting(filter)
              .map(InMemoryOpportunities::alone)
              .forEach(
                  one ->
                      sums.merge(
                          one.stage() + "\n" + one.currency(), one, InMemoryOpportunities::both));
          return List.copyOf(sums.values());
        });
  }

  private static StageSum alone(Opportunity one) {
    BigDecimal value = one.forecast().value().map(Money::amount).orElse(BigDecimal.ZERO);
    BigDecimal expected =
        value.multiply(BigDecimal.valueOf(one.forecast().chance())).divide(HUNDRED);
    String currency = one.forecast().value().map(Money::currency).orElse("");
    return new StageSum(one.stage(), currency, 1, value, expected);
  }

  private static StageSum both(StageSum some, StageSum more) {
    return new StageSum(
        some.stage(),
        some.currency(),
        some.opportunities() + more.opportunities(),
        some.value().add(more.value()),
        some.expected().add(more.expected()));
  }

  @Override
  public List<OpportunityChange> history(OpportunityNumber number, int atMost) {
    return memory.access(
        () -> {
          List<OpportunityChange> lastFirst = new ArrayList<>(history);
          Collections.reverse(lastFirst);
          return lastFirst.stream()
              .filter(change -> change.opportunity().equals(number))
              .limit(atMost)
              .toList();
        });
  }
}
