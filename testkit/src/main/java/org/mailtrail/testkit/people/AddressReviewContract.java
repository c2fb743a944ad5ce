package org.mailtrail.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.AddressReview.Doubt;
import org.mailtrail.application.port.people.AddressReview.Kind;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.books.PeopleBooks;
import org.mailtrail.testkit.books.PeopleContract;

/** What every {@link AddressReview} keeps. Extend it, give it yours, and run it. */
public abstract class AddressReviewContract extends PeopleContract {
  private static final String SHARED = "shared@x.example";

  /** A contract to be kept. */
  protected AddressReviewContract() {
    // the hooks give what is tried
  }

  private static List<Doubt> doubts(PeopleBooks people) {
    return people.review().doubts(100);
  }

  @Test
  final void addresses_of_their_own_are_in_no_doubt() {
    PeopleBooks people = empty();
    assertThat(doubts(people)).isEmpty();

    fill(
        people,
        List.of(salesperson("A", "a@x.example", "b@x.example")),
        List.of(contact("1", "c@x.example", "c@x.example"), contact("2", "d@x.example")));
    assertThat(doubts(people)).isEmpty();
  }

  @Test
  final void an_address_of_several_salespeople_is_doubtful() {
    PeopleBooks people = empty();
    fill(people, List.of(salesperson("B", SHARED), salesperson("A", SHARED)), List.of());

    assertThat(doubts(people))
        .containsExactly(
            new Doubt(SHARED, Kind.SEVERAL_SALESPEOPLE, List.of("salesperson A", "salesperson B")));
  }

  @Test
  final void an_address_of_several_contacts_is_doubtful() {
    PeopleBooks people = empty();
    fill(people, List.of(), List.of(contact("2", SHARED), contact("1", SHARED)));

    assertThat(doubts(people))
        .containsExactly(
            new Doubt(SHARED, Kind.SEVERAL_CONTACTS, List.of("contact 1", "contact 2")));
  }

  @Test
  final void an_address_on_both_sides_is_doubtful() {
    PeopleBooks people = empty();
    fill(people, List.of(salesperson("A", SHARED)), List.of(contact("1", SHARED)));

    assertThat(doubts(people))
        .containsExactly(new Doubt(SHARED, Kind.BOTH_SIDES, List.of("salesperson A", "contact 1")));
  }

  @Test
  final void what_is_no_address_is_told_with_its_holder() {
    PeopleBooks people = empty();
    EmailAddress none = new EmailAddress("two words", "x.example");
    fill(
        people,
        List.of(new Salesperson(new SalespersonCode("A"), "Ann", List.of(none))),
        List.of());

    assertThat(doubts(people))
        .containsExactly(new Doubt(none.toString(), Kind.INVALID, List.of("salesperson A")));
  }

  @Test
  final void doubts_come_in_the_order_of_their_addresses_and_no_more_than_wanted() {
    PeopleBooks people = empty();
    String[] shared = {"c@x.example", "a@y.example", "b@x.example", "a@x.example"};
    fill(people, List.of(salesperson("A", shared), salesperson("B", shared)), List.of());

    assertThat(people.review().doubts(3))
        .extracting(Doubt::address)
        .containsExactly("a@x.example", "a@y.example", "b@x.example");
  }

  @Test
  final void what_was_mended_is_in_no_doubt_any_more() {
    PeopleBooks people = empty();
    fill(people, List.of(salesperson("A", SHARED), salesperson("B", SHARED)), List.of());
    fill(people, List.of(salesperson("A", "own@x.example")), List.of());

    assertThat(doubts(people)).isEmpty();
  }

  @Test
  final void a_review_out_of_reach_is_told_as_one_that_may_come_back() {
    AddressReview review = outOfReach().review();

    assertUnreachable(() -> review.doubts(1));
  }
}
