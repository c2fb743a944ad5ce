package org.mailtrail.application.opportunity;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * What the people of some opportunities are called now.
 *
 * @param contacts by number; who is gone is not in it
 * @param salespeople by code; who is gone is not in it
 */
public record PartyNames(
    Map<ContactNumber, String> contacts, Map<SalespersonCode, String> salespeople) {
  /** Copies the maps. */
  public PartyNames {
    contacts = Map.copyOf(contacts);
    salespeople = Map.copyOf(salespeople);
  }

  /** Asks once for all. */
  static PartyNames of(List<Opportunity> opportunities, PeopleDirectory people) {
    return new PartyNames(
        people
            .contacts(opportunities.stream().map(one -> one.party().contact()).collect(toSet()))
            .stream()
            .collect(toUnmodifiableMap(Contact::number, Contact::name)),
        people
            .salespeople(
                opportunities.stream().map(one -> one.party().salesperson()).collect(toSet()))
            .stream()
            .collect(toUnmodifiableMap(Salesperson::code, Salesperson::name)));
  }

  /** The contact's name, or its number where it is gone. */
  public String of(ContactNumber contact) {
    return contacts.getOrDefault(contact, contact.value());
  }

  /** The salesperson's name, or the code where he or she is gone. */
  public String of(SalespersonCode salesperson) {
    return salespeople.getOrDefault(salesperson, salesperson.value());
  }
}
