package org.mailtrail.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.PeopleNames;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.port.people.PeopleRegister.Changes;
import org.mailtrail.application.port.people.PeopleRegister.Headcount;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.books.PeopleBooks;
import org.mailtrail.testkit.books.PeopleContract;

/** What every {@link PeopleRegister} keeps. Extend it, give it yours, and run it. */
public abstract class PeopleRegisterContract extends PeopleContract {
  private static final int MANY = 2_500;

  /** A contract to be kept. */
  protected PeopleRegisterContract() {
    // the hooks give what is tried
  }

  private static List<Contact> contacts(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(n -> contact("CT" + n, "c" + n + "@fabrikam.example"))
        .toList();
  }

  @Test
  final void nobody_is_in_it_at_first() {
    assertThat(empty().register().headcount()).isEqualTo(new Headcount(0, 0));
  }

  @Test
  final void salespeople_and_contacts_are_counted_apart() {
    PeopleBooks people = empty();
    fill(people, List.of(salesperson("JIM", "jim@contoso.example")), contacts(0, 3));

    assertThat(people.register().headcount()).isEqualTo(new Headcount(1, 3));
  }

  @Test
  final void a_code_and_a_number_may_be_the_same() {
    PeopleBooks people = empty();
    fill(
        people,
        List.of(salesperson("A", "jim@contoso.example")),
        List.of(contact("A", "a@b.example")));

    assertThat(people.register().headcount()).isEqualTo(new Headcount(1, 1));
  }

  @Test
  final void a_name_that_is_too_long_is_refused_and_nobody_is_taken_in() {
    PeopleRegister register = empty().register();
    String most = "x".repeat(PeopleNames.LONGEST);
    assertTooLong(register, most + "x");
    assertThat(register.headcount()).isEqualTo(new Headcount(0, 0));
    assertThat(register.putContacts(List.of(contactCalled(most, most))).added()).isOne();
  }

  @Test
  final void whoever_is_there_already_is_replaced() {
    PeopleBooks people = empty();
    fill(people, List.of(salesperson("JIM", "jim@contoso.example")), contacts(0, 2));
    Salesperson jim = salesperson("JIM", "james@contoso.example", "j@contoso.example");
    Contact ann = contact("CT0", Contact.Standing.BLOCKED, "new@fabrikam.example");
    fill(people, List.of(jim), List.of(ann));

    assertThat(people.register().headcount()).isEqualTo(new Headcount(1, 2));
    var found =
        people
            .book()
            .lookUp(
                Set.of(
                    address("jim@contoso.example"),
                    address("j@contoso.example"),
                    address("c0@fabrikam.example"),
                    address("new@fabrikam.example")));
    assertThat(found.salesperson(address("jim@contoso.example"))).isEmpty();
    assertThat(found.salesperson(address("j@contoso.example"))).contains(jim);
    assertThat(found.contacts(address("c0@fabrikam.example"), TODAY)).isEmpty();
    assertThat(found.contacts(address("new@fabrikam.example"), TODAY)).containsExactly(ann);
  }

  @Test
  final void taking_the_same_people_in_again_changes_nothing() {
    PeopleBooks people = empty();
    fill(people, List.of(salesperson("JIM", "jim@contoso.example")), contacts(0, 3));
    fill(people, List.of(salesperson("JIM", "jim@contoso.example")), contacts(0, 3));

    assertThat(people.register().headcount()).isEqualTo(new Headcount(1, 3));
    assertThat(people.review().doubts(10)).isEmpty();
  }

  @Test
  final void it_tells_who_is_new_who_changed_and_who_is_as_before() {
    PeopleRegister register = empty().register();
    Salesperson jim = salesperson("JIM", "jim@contoso.example");

    assertThat(register.putSalespeople(List.of(jim))).isEqualTo(new Changes(1, 0, 0));
    assertThat(
            register.putSalespeople(List.of(salesperson("ANN", "ann@contoso.example"), jim, jim)))
        .isEqualTo(new Changes(1, 0, 1));
    assertThat(register.putContacts(contacts(0, 3))).isEqualTo(new Changes(3, 0, 0));
    assertThat(
            register.putContacts(
                List.of(
                    contact("CT0", "c0@fabrikam.example"),
                    contact("CT1", Contact.Standing.PRIVACY_BLOCKED, "c1@fabrikam.example"),
                    contact("CT2", "c2@fabrikam.example", "second@fabrikam.example"),
                    contact("CT3", "c3@fabrikam.example"))))
        .isEqualTo(new Changes(1, 2, 1));
    assertThat(register.putContacts(List.of())).isEqualTo(Changes.NONE);
  }

  @Test
  final void all_are_taken_in_or_none() {
    PeopleBooks people = empty();
    fill(people, List.of(), contacts(0, 1));

    assertThatThrownBy(() -> people.register().putContacts(breakingAfter(contacts(1, 2))))
        .hasMessage("by order");
    assertThatThrownBy(
            () ->
                people
                    .register()
                    .putSalespeople(
                        breakingAfter(List.of(salesperson("JIM", "jim@contoso.example")))))
        .hasMessage("by order");
    assertThat(people.register().headcount()).isEqualTo(new Headcount(0, 1));
  }

  /** A collection that breaks when it is read to its end. */
  private static <T> Collection<T> breakingAfter(List<T> good) {
    return new AbstractCollection<>() {
      @Override
      public Iterator<T> iterator() {
        return IntStream.rangeClosed(0, good.size()).mapToObj(n -> element(good, n)).iterator();
      }

      @Override
      public int size() {
        return good.size() + 1;
      }
    };
  }

  private static <T> T element(List<T> good, int n) {
    if (n == good.size()) {
      throw new IllegalStateException("by order");
    }
    return good.get(n);
  }

  @Test
  final void thousands_are_taken_in_at_once() {
    PeopleBooks people = empty();
    people.register().putContacts(contacts(0, MANY));

    assertThat(people.register().headcount().contacts()).isEqualTo(MANY);
  }

  @Test
  final void taking_nobody_in_changes_nothing() {
    PeopleBooks people = empty();
    fill(people, List.of(), List.of());

    assertThat(people.register().headcount()).isEqualTo(new Headcount(0, 0));
  }

  @Test
  final void two_who_take_in_the_same_people_at_once_lose_nobody() {
    PeopleBooks people = empty();
    AtOnce.both(() -> takenIn(people, 0), () -> takenIn(people, 50));

    assertThat(people.register().headcount().contacts()).isEqualTo(150);
    assertThat(people.review().doubts(10)).isEmpty();
  }

  private static boolean takenIn(PeopleBooks people, int from) {
    people.register().putContacts(contacts(from, 100));
    return true;
  }

  @Test
  final void a_register_out_of_reach_is_told_as_one_that_may_come_back() {
    PeopleRegister register = outOfReach().register();

    assertUnreachable(register::headcount);
    assertUnreachable(() -> register.putContacts(contacts(0, 1)));
    assertUnreachable(
        () -> register.putSalespeople(List.of(salesperson("JIM", "jim@contoso.example"))));
  }
}
