package org.mailtrail.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.PeopleDirectory.Company;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.application.port.people.Teams;
import org.mailtrail.application.port.unmatched.NeverLogList;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.HandContract;

/**
 * What every never-log list, number series, sales cycle and directory of people keeps. Extend it,
 * give it yours, and run it.
 */
public abstract class HandListsContract extends HandContract {
  /** A contract to be kept. */
  protected HandListsContract() {
    // the hooks give what is tried
  }

  @Test
  final void who_is_on_the_never_log_list_is_never_logged() {
    NeverLogList list = empty().neverLogList();
    Sender bob = new Sender("bob@tailspin.example");
    Sender domain = new Sender("fabrikam.example");

    assertThat(list.add(domain)).isTrue();
    assertThat(list.add(bob)).isTrue();
    assertThat(list.add(bob)).isFalse();
    assertThat(list.senders()).containsExactly(bob, domain);
    assertThat(list.read().covers(EmailAddress.of("x@mail.fabrikam.example"))).isTrue();
    assertThat(list.read().covers(EmailAddress.of("bob@tailspin.example"))).isTrue();
    assertThat(list.read().covers(EmailAddress.of("ann@tailspin.example"))).isFalse();
    assertThat(list.remove(bob)).isTrue();
    assertThat(list.remove(bob)).isFalse();
    assertThat(list.senders()).containsExactly(domain);
  }

  @Test
  final void numbers_run_from_one_on_and_each_is_given_once() {
    HandBooks books = empty();
    Set<Long> given = new ConcurrentSkipListSet<>();
    Callable<Integer> taking =
        () -> {
          books.books().unitOfWork().run(() -> given.add(books.numberSeries().next("OP")));
          return 0;
        };
    AtOnce.all(Collections.nCopies(4, taking));

    assertThat(given).containsExactly(1L, 2L, 3L, 4L);
    assertThat(books.numberSeries().next("CT")).isOne();
    assertThat(books.numberSeries().next("OP")).isEqualTo(5);
  }

  @Test
  final void the_sales_cycle_is_the_usual_one_until_another_is_set_up() {
    HandBooks books = empty();
    List<Stage> own = List.of(new Stage("B", "Börja", 1), new Stage("A", "Avsluta", 99));
    assertThat(books.stages().all()).isEqualTo(Stage.standard());
    books.stages().replace(own);
    assertThat(books.stages().all()).isEqualTo(own);
    books.stages().replace(own.subList(1, 2));

    assertThat(books.stages().all()).isEqualTo(own.subList(1, 2));
  }

  @Test
  final void a_salesperson_is_in_one_team_or_in_none() {
    Teams teams = empty().teams();
    SalespersonCode jim = new SalespersonCode("JIM");
    SalespersonCode liv = new SalespersonCode("LIV");
    assertThat(teams.of(jim)).isEmpty();
    assertThat(teams.members("NORTH")).isEmpty();
    teams.assign(jim, Optional.of("NORTH"));
    teams.assign(liv, Optional.of("NORTH"));
    teams.assign(liv, Optional.of("NORTH"));
    assertThat(teams.members("NORTH")).containsExactlyInAnyOrder(jim, liv);
    teams.assign(jim, Optional.of("SOUTH"));
    teams.assign(liv, Optional.empty());

    assertThat(teams.of(jim)).contains("SOUTH");
    assertThat(teams.of(liv)).isEmpty();
    assertThat(teams.members("NORTH")).isEmpty();
    assertThat(teams.members("SOUTH")).containsExactly(jim);
  }

  @Test
  final void teams_are_told_by_their_code_with_all_who_are_in_them() {
    Teams teams = empty().teams();
    assertThat(teams.all()).isEmpty();
    SalespersonCode jim = new SalespersonCode("JIM");
    SalespersonCode liv = new SalespersonCode("LIV");
    SalespersonCode ann = new SalespersonCode("ANN");
    teams.assign(jim, Optional.of("SOUTH"));
    teams.assign(liv, Optional.of("NORTH"));
    teams.assign(ann, Optional.of("SOUTH"));

    assertThat(teams.all()).containsOnlyKeys("NORTH", "SOUTH");
    assertThat(teams.all().firstKey()).isEqualTo("NORTH");
    assertThat(teams.all().get("SOUTH")).containsExactlyInAnyOrder(ann, jim);
    teams.assign(liv, Optional.empty());
    assertThat(teams.all()).containsOnlyKeys("SOUTH");
  }

  private static Contact contact(String number, String name, String company) {
    return new Contact(
        new ContactNumber(number),
        name,
        company,
        List.of(ContactAddress.always(EmailAddress.of(number + "@x.example"))),
        Contact.Standing.OPEN);
  }

  private static PeopleDirectory directory(HandBooks books) {
    books
        .peopleRegister()
        .putContacts(
            List.of(
                contact("CT1", "Ann 100%", "Fabrikam"),
                contact("CT2", "Bob", "Tailspin"),
                contact("CT3", "Cid", "Fabrikam"),
                contact("CT4", "Dan", "")));
    books
        .peopleRegister()
        .putSalespeople(
            List.of(
                new Salesperson(
                    new SalespersonCode("JIM"), "Jim", List.of(EmailAddress.of("j@c.example"))),
                new Salesperson(new SalespersonCode("LIN"), "Lin", List.of())));
    return books.peopleDirectory();
  }

  private static List<String> found(PeopleDirectory directory, ContactSearch search, String after) {
    return directory
        .findContacts(
            search, Optional.of(after).filter(n -> !n.isEmpty()).map(ContactNumber::new), 2)
        .stream()
        .map(contact -> contact.number().value())
        .toList();
  }

  private static ContactSearch text(String text) {
    return new ContactSearch(text, Optional.empty());
  }

  @Test
  final void people_are_given_whole_by_number_and_code() {
    PeopleDirectory directory = directory(empty());

    assertThat(directory.contacts(List.of(new ContactNumber("CT2"), new ContactNumber("CT9"))))
        .containsExactly(contact("CT2", "Bob", "Tailspin"));
    assertThat(directory.salespeople(List.of(new SalespersonCode("JIM"))))
        .extracting(Salesperson::name)
        .containsExactly("Jim");
    assertThat(directory.contacts(List.of())).isEmpty();
  }

  @Test
  final void contacts_are_leafed_through_and_searched() {
    PeopleDirectory directory = directory(empty());

    assertThat(found(directory, ContactSearch.all(), "")).containsExactly("CT1", "CT2");
    assertThat(found(directory, ContactSearch.all(), "CT2")).containsExactly("CT3", "CT4");
    assertThat(found(directory, text("fabri"), "")).containsExactly("CT1", "CT3");
    assertThat(found(directory, text("BOB"), "")).containsExactly("CT2");
    assertThat(found(directory, text("ct4@x"), "")).containsExactly("CT4");
    assertThat(found(directory, text("0%"), "")).containsExactly("CT1");
    assertThat(found(directory, text("C_D"), "")).isEmpty();
    assertThat(found(directory, new ContactSearch("", Optional.of("Fabrikam")), "CT1"))
        .containsExactly("CT3");
  }

  @Test
  final void salespeople_and_companies_are_leafed_through_and_searched() {
    PeopleDirectory directory = directory(empty());

    assertThat(directory.findSalespeople("", Optional.of(new SalespersonCode("JIM")), 5))
        .extracting(Salesperson::name)
        .containsExactly("Lin");
    assertThat(directory.findSalespeople("j@c", Optional.empty(), 5)).hasSize(1);
    assertThat(directory.findCompanies("", "", 5))
        .containsExactly(new Company("Fabrikam", 2), new Company("Tailspin", 1));
    assertThat(directory.findCompanies("SPIN", "", 5)).hasSize(1);
    assertThat(directory.findCompanies("", "Fabrikam", 5)).hasSize(1);
  }

  @Test
  final void lists_out_of_reach_are_told_as_such_that_may_come_back() {
    HandBooks books = outOfReach();

    assertUnreachable(() -> books.neverLogList().read());
    assertUnreachable(() -> books.numberSeries().next("OP"));
    assertUnreachable(() -> books.stages().all());
    assertUnreachable(() -> books.peopleDirectory().findCompanies("", "", 1));
  }
}
