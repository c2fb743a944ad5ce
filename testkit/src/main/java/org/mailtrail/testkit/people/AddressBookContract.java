package org.mailtrail.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.books.PeopleBooks;
import org.mailtrail.testkit.books.PeopleContract;

/** What every {@link AddressBook} keeps. Extend it, give it yours, and run it. */
public abstract class AddressBookContract extends PeopleContract {
  private static final int MANY = 2_500;
  private static final EmailAddress ANN = address("ann@fabrikam.example");
  private static final EmailAddress HOME = address("ann@home.example");
  private static final EmailAddress JIM = address("jim@contoso.example");

  /** A contract to be kept. */
  protected AddressBookContract() {
    // the hooks give what is tried
  }

  @Test
  final void nobody_is_found_where_nobody_is_known() {
    KnownPeople found = empty().book().lookUp(Set.of(ANN, JIM));

    assertThat(found.salesperson(JIM)).isEmpty();
    assertThat(found.contacts(ANN, TODAY)).isEmpty();
  }

  @Test
  final void a_salesperson_is_found_by_each_address_and_given_whole() {
    PeopleBooks people = empty();
    Salesperson jim = salesperson("JIM", JIM.toString(), "j@contoso.example");
    fill(people, List.of(jim, salesperson("LIN", "lin@contoso.example")), List.of());

    assertThat(people.book().lookUp(Set.of(JIM)).salesperson(JIM)).contains(jim);
    assertThat(
            people
                .book()
                .lookUp(Set.of(address("j@contoso.example")))
                .salesperson(address("j@contoso.example")))
        .contains(jim);
  }

  @Test
  final void a_contact_is_found_by_each_address_and_given_whole() {
    PeopleBooks people = empty();
    Contact ann = contact("CT1", Contact.Standing.PRIVACY_BLOCKED, ANN.toString(), HOME.toString());
    fill(people, List.of(), List.of(ann, contact("CT2", "bob@fabrikam.example")));

    assertThat(people.book().lookUp(Set.of(ANN)).contacts(ANN, TODAY)).containsExactly(ann);
    assertThat(people.book().lookUp(Set.of(HOME)).contacts(HOME, TODAY)).containsExactly(ann);
  }

  @Test
  final void the_days_on_which_an_address_counts_are_given() {
    PeopleBooks people = empty();
    ContactAddress limited =
        new ContactAddress(HOME, Optional.of(TODAY), Optional.of(TODAY.plusDays(1)));
    Contact ann =
        new Contact(new ContactNumber("CT1"), "Ann", "", List.of(limited), Contact.Standing.OPEN);
    fill(people, List.of(), List.of(ann));
    KnownPeople found = people.book().lookUp(Set.of(HOME));

    assertThat(found.contacts(HOME, TODAY)).containsExactly(ann);
    assertThat(found.contacts(HOME, LocalDate.parse("2026-03-03"))).containsExactly(ann);
    assertThat(found.contacts(HOME, LocalDate.parse("2026-03-01"))).isEmpty();
    assertThat(found.contacts(HOME, LocalDate.parse("2026-03-04"))).isEmpty();
  }

  @Test
  final void nobody_is_found_who_was_not_asked_for() {
    PeopleBooks people = empty();
    fill(
        people,
        List.of(salesperson("JIM", JIM.toString())),
        List.of(contact("CT1", "x@y.example")));
    KnownPeople found = people.book().lookUp(Set.of(ANN));

    assertThat(found.salesperson(JIM)).isEmpty();
    assertThat(found.contacts(address("x@y.example"), TODAY)).isEmpty();
  }

  @Test
  final void everybody_who_has_an_address_is_found_by_it() {
    PeopleBooks people = empty();
    Salesperson both = salesperson("ANN", ANN.toString());
    fill(
        people,
        List.of(both),
        List.of(contact("CT2", ANN.toString()), contact("CT1", ANN.toString())));
    KnownPeople found = people.book().lookUp(Set.of(ANN));

    assertThat(found.salesperson(ANN)).contains(both);
    assertThat(found.contacts(ANN, TODAY))
        .extracting(contact -> contact.number().value())
        .containsExactly("CT1", "CT2");
  }

  @Test
  final void asking_for_no_address_finds_nobody() {
    PeopleBooks people = empty();
    fill(people, List.of(salesperson("JIM", JIM.toString())), List.of());

    assertThat(people.book().lookUp(Set.of()).salesperson(JIM)).isEmpty();
  }

  @Test
  final void thousands_of_addresses_are_looked_up_at_once() {
    PeopleBooks people = empty();
    fill(
        people,
        List.of(),
        IntStream.range(0, MANY).mapToObj(n -> contact("C" + n, mail(n))).toList());
    Set<EmailAddress> wanted =
        IntStream.range(0, MANY).mapToObj(n -> address(mail(n))).collect(Collectors.toSet());
    KnownPeople found = people.book().lookUp(wanted);

    assertThat(wanted).allMatch(a -> found.contacts(a, TODAY).size() == 1, "is found");
  }

  private static String mail(int n) {
    return "c" + n + "@fabrikam.example";
  }

  @Test
  final void people_are_found_as_they_are_now() {
    PeopleBooks people = empty();
    fill(people, List.of(), List.of(contact("CT1", ANN.toString())));
    people.book().lookUp(Set.of(ANN, HOME));
    fill(people, List.of(), List.of(contact("CT1", HOME.toString())));
    KnownPeople found = people.book().lookUp(Set.of(ANN, HOME));

    assertThat(found.contacts(ANN, TODAY)).isEmpty();
    assertThat(found.contacts(HOME, TODAY)).hasSize(1);
  }

  @Test
  final void strange_names_and_addresses_are_kept_whole() {
    PeopleBooks people = empty();
    EmailAddress strange = address("o'neil..%_x+tag@xn--bcher-kva.example");
    Salesperson jim =
        new Salesperson(
            new SalespersonCode("J\u00d6RG '\"; --"),
            "\ud83d\ude80 ".repeat(100),
            List.of(strange));
    fill(people, List.of(jim), List.of());

    assertThat(people.book().lookUp(Set.of(strange)).salesperson(strange)).contains(jim);
  }

  @Test
  final void a_book_out_of_reach_is_told_as_one_that_may_come_back() {
    AddressBook book = outOfReach().book();

    assertUnreachable(() -> book.lookUp(Set.of(ANN)));
  }
}
