package org.mailtrail.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.PeopleDirectory.Company;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.HandContract;

/** What every {@link PeopleDirectory} keeps; a part of {@link HandListsContract}. */
abstract class PeopleDirectoryContract extends HandContract {
  private static Contact contact(String number, String name, String company) {
    return new Contact(
        new ContactNumber(number),
        name,
        company,
        List.of(ContactAddress.always(EmailAddress.of(number + "@x.example"))),
        Contact.Standing.OPEN);
  }

  private static PeopleDirectory directory(HandBooks books) {
    PeopleRegister register = books.peopleRegister();
    register.putContacts(
        List.of(
            contact("CT1", "Ann 100%", "Fabrikam"),
            contact("CT2", "Bob", "Tailspin"),
            contact("CT3", "Cid", "Fabrikam"),
            contact("CT4", "Dan", "")));
    EmailAddress jims = EmailAddress.of("j@c.example");
    register.putSalespeople(
        List.of(
            new Salesperson(new SalespersonCode("JIM"), "Jim", List.of(jims)),
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
}
