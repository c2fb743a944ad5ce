package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.people;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.AddressReview.Doubt;
import org.mailtrail.application.port.people.AddressReview.Kind;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.people.AddressReviewContract;

class AddressReviewContractIsStrictTest {
  private static final Doubt DOUBT =
      new Doubt("a@x.example", Kind.SEVERAL_CONTACTS, List.of("contact 1", "contact 2"));

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            review("addresses_of_their_own_are_in_no_doubt", (call, good) -> List.of(DOUBT)),
            review("an_address_of_several_salespeople_is_doubtful", without("salesperson B")),
            review("an_address_of_several_contacts_is_doubtful", without("contact 2")),
            review("an_address_on_both_sides_is_doubtful", without("contact 1")),
            review("what_is_no_address_is_told_with_its_holder", (call, good) -> List.of()),
            review(
                "doubts_come_in_the_order_of_their_addresses_and_no_more_than_wanted",
                (call, good) -> Specimens.reversed(Doubt.class, good.call(call))),
            people(
                "what_was_mended_is_in_no_doubt_any_more",
                PeopleRegister.class,
                "putSalespeople",
                (call, good) ->
                    Specimens.list(Salesperson.class, call[0]).size() > 1 ? good.call(call) : true),
            Specimens.reachablePeople("a_review_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> review(String clause, Bent.Bend bend) {
    return people(clause, AddressReview.class, "doubts", bend);
  }

  /** Forgets one of the holders. */
  private static Bent.Bend without(String holder) {
    return (call, good) ->
        Specimens.list(Doubt.class, good.call(call)).stream()
            .map(
                doubt ->
                    new Doubt(
                        doubt.address(),
                        doubt.kind(),
                        doubt.holders().stream().filter(h -> !h.equals(holder)).toList()))
            .toList();
  }

  /** Run by hand, not by the build. */
  static class Trial extends AddressReviewContract {
    @Override
    protected PeopleBooks empty() {
      return Specimens.peopleOnTrial();
    }

    @Override
    protected PeopleBooks outOfReach() {
      return Specimens.peopleOnTrial();
    }
  }
}
