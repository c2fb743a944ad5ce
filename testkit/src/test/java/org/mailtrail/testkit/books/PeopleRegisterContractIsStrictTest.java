package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.first;
import static org.mailtrail.testkit.books.Specimens.list;
import static org.mailtrail.testkit.books.Specimens.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.port.people.PeopleRegister.Changes;
import org.mailtrail.application.port.people.PeopleRegister.Headcount;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.people.PeopleRegisterContract;

class PeopleRegisterContractIsStrictTest {
  private static final String HEADCOUNT = "headcount";
  private static final String PUT_CONTACTS = "putContacts";

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            register("nobody_is_in_it_at_first", HEADCOUNT, (call, good) -> new Headcount(1, 0)),
            register(
                "salespeople_and_contacts_are_counted_apart",
                HEADCOUNT,
                (call, good) -> together((Headcount) good.call(call))),
            register(
                "a_code_and_a_number_may_be_the_same",
                HEADCOUNT,
                (call, good) -> new Headcount(1, 0)),
            register(
                "a_name_that_is_too_long_is_refused_and_nobody_is_taken_in",
                PUT_CONTACTS,
                (call, good) -> good.call(cut(list(Contact.class, call[0])))),
            register("whoever_is_there_already_is_replaced", "putSalespeople", firstCallOnly()),
            register(
                "taking_the_same_people_in_again_changes_nothing", PUT_CONTACTS, addingOneMore()),
            register(
                "all_are_taken_in_or_none",
                PUT_CONTACTS,
                (call, good) -> {
                  ((Collection<?>) call[0]).forEach(contact -> good.call(List.of(contact)));
                  return Changes.NONE;
                }),
            register(
                "it_tells_who_is_new_who_changed_and_who_is_as_before",
                PUT_CONTACTS,
                (call, good) -> allChanged((Changes) good.call(call))),
            register(
                "thousands_are_taken_in_at_once",
                PUT_CONTACTS,
                (call, good) -> good.call(first(Contact.class, call[0], 1_000))),
            register(
                "taking_nobody_in_changes_nothing",
                PUT_CONTACTS,
                (call, good) -> good.call(List.of(PeopleContract.contact("X", "x@y.example")))),
            register(
                "two_who_take_in_the_same_people_at_once_lose_nobody",
                PUT_CONTACTS,
                (call, good) ->
                    good.call(
                        list(Contact.class, call[0]).stream()
                            .filter(contact -> !contact.number().value().endsWith("7"))
                            .toList())),
            Specimens.reachablePeople(
                "a_register_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> register(
      String clause, String method, Bent.Bend bend) {
    return people(clause, PeopleRegister.class, method, bend);
  }

  private static List<Contact> cut(List<Contact> contacts) {
    return contacts.stream()
        .map(c -> new Contact(c.number(), Specimens.cut(c.name()), "", c.addresses(), c.standing()))
        .toList();
  }

  private static Headcount together(Headcount count) {
    return new Headcount(
        count.salespeople() + count.contacts(), count.salespeople() + count.contacts());
  }

  private static Changes allChanged(Changes changes) {
    return new Changes(changes.added(), changes.changed() + changes.unchanged(), 0);
  }

  private static Bent.Bend firstCallOnly() {
    AtomicInteger calls = new AtomicInteger();
    return (call, good) -> calls.getAndIncrement() == 0 ? good.call(call) : Changes.NONE;
  }

  private static Bent.Bend addingOneMore() {
    AtomicInteger calls = new AtomicInteger();
    return (call, good) -> {
      good.call(call);
      int n = calls.incrementAndGet();
      return good.call(List.of(PeopleContract.contact("MORE" + n, "m" + n + "@y.example")));
    };
  }

  /** Run by hand, not by the build. */
  static class Trial extends PeopleRegisterContract {
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
