package org.mailtrail.testkit.books;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** The hooks that all contracts about people share. Extend those, not this. */
public abstract class PeopleContract {
  protected static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /** Only contracts extend it. */
  protected PeopleContract() {
    // the hooks give what is tried
  }

  /** Nobody is known. */
  protected abstract PeopleBooks empty();

  /** Those whose store does not answer. */
  protected abstract PeopleBooks outOfReach();

  protected static EmailAddress address(String text) {
    return EmailAddress.of(text);
  }

  protected static Salesperson salesperson(String code, String... addresses) {
    return new Salesperson(
        new SalespersonCode(code),
        "Salesperson " + code,
        Stream.of(addresses).map(EmailAddress::of).toList());
  }

  protected static Contact contact(String number, String... addresses) {
    return contact(number, Contact.Standing.OPEN, addresses);
  }

  protected static Contact contact(String number, Contact.Standing standing, String... addresses) {
    return new Contact(
        new ContactNumber(number),
        "Contact " + number,
        "Fabrikam",
        Stream.of(addresses).map(a -> ContactAddress.always(EmailAddress.of(a))).toList(),
        standing);
  }

  private static Salesperson salespersonCalled(String name) {
    return new Salesperson(new SalespersonCode("JIM"), name, List.of());
  }

  protected static Contact contactCalled(String name, String company) {
    return new Contact(new ContactNumber("CT1"), name, company, List.of(), Contact.Standing.OPEN);
  }

  /** Nobody is called this, and no company. */
  protected static void assertTooLong(PeopleRegister register, String name) {
    assertRefused(() -> register.putSalespeople(List.of(salespersonCalled(name))));
    assertRefused(() -> register.putContacts(List.of(contactCalled(name, ""))));
    assertRefused(() -> register.putContacts(List.of(contactCalled("", name))));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }

  protected static void fill(
      PeopleBooks people, List<Salesperson> salespeople, List<Contact> contacts) {
    people.register().putSalespeople(salespeople);
    people.register().putContacts(contacts);
  }

  protected static void assertUnreachable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
