package org.mailtrail.example.embed;

import java.util.List;
import java.util.Set;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * The CRM's own people, taken as they are: nothing is imported. A real one asks its database here,
 * once for all addresses of a page.
 */
final class Crm implements AddressBook {
  private final List<Salesperson> salespeople =
      List.of(
          new Salesperson(
              new SalespersonCode("JR"),
              "John Roberts",
              List.of(EmailAddress.of("john@contoso.example"))));
  private final List<Contact> contacts =
      List.of(
          new Contact(
              new ContactNumber("CT000101"),
              "Ann Beebe",
              "Fabrikam",
              List.of(ContactAddress.always(EmailAddress.of("ann@fabrikam.example"))),
              Contact.Standing.OPEN));

  @Override
  public KnownPeople lookUp(Set<EmailAddress> addresses) {
    return KnownPeople.of(
        salespeople.stream()
            .filter(person -> person.addresses().stream().anyMatch(addresses::contains))
            .toList(),
        contacts.stream()
            .filter(c -> c.addresses().stream().anyMatch(a -> addresses.contains(a.address())))
            .toList());
  }
}
