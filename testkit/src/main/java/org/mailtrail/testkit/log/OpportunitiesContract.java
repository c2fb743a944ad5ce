package org.mailtrail.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.OpportunityFilter.State;
import org.mailtrail.application.port.opportunity.StageSum;
import org.mailtrail.domain.opportunity.Closing;
import org.mailtrail.domain.opportunity.Forecast;
import org.mailtrail.domain.opportunity.Money;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.HandContract;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link Opportunities} keeps. Extend it, give it yours, and run it. */
public abstract class OpportunitiesContract extends HandContract {
  private static final Stage PROPOSE = Stage.standard().get(1);

  /** A contract to be kept. */
  protected OpportunitiesContract() {
    // the hooks give what is tried
  }

  private static Opportunity opportunity(int n, String seller, String value) {
    return new Opportunity(
        new OpportunityNumber("OP00000" + n),
        "Offer \ud83d\ude80 '" + n,
        new Opportunity.Party(new ContactNumber("CT1"), "Fabrikam", new SalespersonCode(seller)),
        "QUALIFY",
        new Forecast(
            Optional.of(value)
                .filter(v -> !v.isEmpty())
                .map(v -> new Money(new BigDecimal(v), "SEK")),
            10,
            Optional.of(LocalDate.parse("2026-04-01"))),
        Opportunity.Life.begun(SampleMail.NOON));
  }

  private static OpportunityChange change(Opportunity one, String to) {
    return new OpportunityChange(one.number(), SampleMail.NOON, "anna", "stage", "", to);
  }

  private static Opportunities filled(HandBooks books) {
    Opportunities all = books.opportunities();
    all.keep(opportunity(1, "JIM", "1000.5"), List.of());
    all.keep(opportunity(2, "LIN", ""), List.of());
    all.keep(opportunity(3, "JIM", "2000"), List.of());
    return all;
  }

  private static List<String> numbers(Opportunities all, OpportunityFilter filter) {
    return all.page(filter, Optional.empty(), 10).stream()
        .map(one -> one.number().value().substring(7))
        .toList();
  }

  @Test
  final void what_is_kept_is_read_as_it_was() {
    Opportunities all = empty().opportunities();
    Opportunity one = opportunity(1, "JIM", "12.34");
    assertThat(all.find(one.number())).isEmpty();
    assertThat(all.keep(one, List.of())).isTrue();
    assertThat(all.find(one.number())).contains(one);
    Opportunity lost = one.closed(new Closing(false, "too dear", SampleMail.NOON));
    assertThat(all.keep(lost, List.of())).isTrue();

    assertThat(all.find(one.number())).contains(lost);
  }

  @Test
  final void who_read_an_older_state_changes_nothing() {
    Opportunities all = empty().opportunities();
    Opportunity one = opportunity(1, "JIM", "");
    all.keep(one, List.of());
    all.keep(one.in(PROPOSE), List.of());

    assertThat(all.keep(one, List.of())).isFalse();
    assertThat(all.keep(one.in(Stage.standard().get(2)), List.of(change(one, "x")))).isFalse();
    assertThat(all.find(one.number())).contains(one.in(PROPOSE));
    assertThat(all.history(one.number(), 10)).isEmpty();
  }

  @Test
  final void pages_come_highest_number_first() {
    Opportunities all = filled(empty());

    assertThat(all.page(OpportunityFilter.all(), Optional.empty(), 2))
        .extracting(one -> one.number().value())
        .containsExactly("OP000003", "OP000002");
    assertThat(all.page(OpportunityFilter.all(), Optional.of(new OpportunityNumber("OP000002")), 2))
        .extracting(one -> one.number().value())
        .containsExactly("OP000001");
  }

  @Test
  final void opportunities_are_filtered() {
    Opportunities all = filled(empty());
    Opportunity third = opportunity(3, "JIM", "2000");
    all.keep(third.in(PROPOSE), List.of());
    OpportunityFilter any = OpportunityFilter.all();

    assertThat(numbers(all, any.contact(new ContactNumber("CT1")))).hasSize(3);
    assertThat(numbers(all, any.contact(new ContactNumber("CT2")))).isEmpty();
    assertThat(numbers(all, any.salespeople(Set.of(new SalespersonCode("JIM")))))
        .containsExactly("3", "1");
    assertThat(numbers(all, any.salespeople(Set.of()))).isEmpty();
    assertThat(numbers(all, any.stage("PROPOSE"))).containsExactly("3");
    assertThat(numbers(all, any.state(State.OPEN))).hasSize(3);
    all.keep(third.in(PROPOSE).closed(new Closing(true, "good", SampleMail.NOON)), List.of());
    assertThat(numbers(all, any.state(State.WON))).containsExactly("3");
    assertThat(numbers(all, any.state(State.LOST))).isEmpty();
  }

  @Test
  final void sums_are_of_each_stage_and_currency() {
    Opportunities all = filled(empty());

    assertThat(all.sums(OpportunityFilter.all()))
        .usingRecursiveFieldByFieldElementComparator(
            RecursiveComparisonConfiguration.builder()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .build())
        .containsExactly(
            new StageSum("QUALIFY", "", 1, BigDecimal.ZERO, BigDecimal.ZERO),
            new StageSum("QUALIFY", "SEK", 2, new BigDecimal("3000.5"), new BigDecimal("300.05")));
    assertThat(all.sums(OpportunityFilter.all().stage("CLOSE"))).isEmpty();
  }

  @Test
  final void history_is_told_the_last_first() {
    Opportunities all = empty().opportunities();
    Opportunity one = opportunity(1, "JIM", "");
    all.keep(one, List.of(change(one, "a")));
    all.keep(one.in(PROPOSE), List.of(change(one, "b"), change(one, "c")));

    assertThat(all.history(one.number(), 2)).containsExactly(change(one, "c"), change(one, "b"));
  }

  @Test
  final void opportunities_go_with_the_unit_of_work_that_fails() {
    HandBooks books = empty();
    Opportunity one = opportunity(1, "JIM", "");
    BooksContract.inVain(
        books.books().unitOfWork(),
        () -> books.opportunities().keep(one, List.of(change(one, "a"))));

    assertThat(books.opportunities().find(one.number())).isEmpty();
    assertThat(books.opportunities().history(one.number(), 1)).isEmpty();
  }

  @Test
  final void opportunities_out_of_reach_are_told_as_such_that_may_come_back() {
    Opportunities all = outOfReach().opportunities();
    Opportunity one = opportunity(1, "JIM", "");

    assertUnreachable(() -> all.find(one.number()));
    assertUnreachable(() -> all.keep(one, List.of()));
    assertUnreachable(() -> all.page(OpportunityFilter.all(), Optional.empty(), 1));
    assertUnreachable(() -> all.sums(OpportunityFilter.all()));
    assertUnreachable(() -> all.history(one.number(), 1));
  }
}
