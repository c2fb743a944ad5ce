package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.people;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.people.AddressBookContract;

class AddressBookContractIsStrictTest {
  private static final EmailAddress JIM = EmailAddress.of("jim@contoso.example");

  @Test
  void every_clause_notices_what_breaks_it() {
    Map<Object, Object> cache = new HashMap<>();
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            book(
                "nobody_is_found_where_nobody_is_known",
                (call, good) ->
                    KnownPeople.of(
                        List.of(PeopleContract.salesperson("X", JIM.toString())), List.of())),
            altering(
                "a_salesperson_is_found_by_each_address_and_given_whole",
                p -> new Salesperson(p.code(), p.name(), p.addresses().subList(0, 1)),
                c -> c),
            altering(
                "a_contact_is_found_by_each_address_and_given_whole",
                p -> p,
                c ->
                    new Contact(
                        c.number(), c.name(), c.company(), c.addresses(), Contact.Standing.OPEN)),
            altering(
                "the_days_on_which_an_address_counts_are_given",
                p -> p,
                AddressBookContractIsStrictTest::always),
            book(
                "nobody_is_found_who_was_not_asked_for",
                (call, good) -> good.call(Set.of(JIM, EmailAddress.of("x@y.example")))),
            altering(
                "everybody_who_has_an_address_is_found_by_it",
                p -> p,
                c -> PeopleContract.contact("CT1", "ann@fabrikam.example")),
            book("asking_for_no_address_finds_nobody", (call, good) -> good.call(Set.of(JIM))),
            book(
                "thousands_of_addresses_are_looked_up_at_once",
                (call, good) ->
                    good.call(addresses(call).stream().limit(1_000).collect(Collectors.toSet()))),
            book(
                "people_are_found_as_they_are_now",
                (call, good) -> cache.computeIfAbsent(call[0], asked -> good.call(asked))),
            altering(
                "strange_names_and_addresses_are_kept_whole",
                p -> new Salesperson(p.code(), Specimens.cut(p.name()), p.addresses()),
                c -> c),
            Specimens.reachablePeople("a_book_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> book(String clause, Bent.Bend bend) {
    return people(clause, AddressBook.class, "lookUp", bend);
  }

  private static Set<EmailAddress> addresses(Object[] call) {
    return new LinkedHashSet<>(Specimens.list(EmailAddress.class, call[0]));
  }

  /** Whom the good book finds today, altered. */
  private static Map.Entry<String, Runnable> altering(
      String clause, UnaryOperator<Salesperson> inside, UnaryOperator<Contact> outside) {
    return book(
        clause,
        (call, good) -> {
          KnownPeople found = (KnownPeople) good.call(call);
          return KnownPeople.of(
              addresses(call).stream()
                  .flatMap(a -> found.salesperson(a).stream())
                  .distinct()
                  .map(inside)
                  .toList(),
              addresses(call).stream()
                  .flatMap(a -> found.contacts(a, PeopleContract.TODAY).stream())
                  .distinct()
                  .map(outside)
                  .toList());
        });
  }

  private static Contact always(Contact contact) {
    return new Contact(
        contact.number(),
        contact.name(),
        contact.company(),
        contact.addresses().stream().map(a -> ContactAddress.always(a.address())).toList(),
        contact.standing());
  }

  /** Run by hand, not by the build. */
  static class Trial extends AddressBookContract {
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
