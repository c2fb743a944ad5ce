package org.mailtrail.application.stranger;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.policy.PublicMail;

/** The companies behind mail domains, as the addresses of their contacts tell. */
public record DomainOwners(PeopleDirectory directory) {
  /** So many contacts of one domain are looked at. */
  private static final int MOST = 500;

  /**
   * Who stands for the one company that owns the domain: the contact that has the company's name,
   * else its contact with the lowest number. Nobody where the domain is a public one, where no
   * contact of a company has an address there, or those of several companies have.
   *
   * @param domain as an address has it
   */
  public Optional<Contact> owner(String domain) {
    return PublicMail.isPublic(domain) ? Optional.empty() : ofOne(contacts(domain));
  }

  private List<Contact> contacts(String domain) {
    ContactSearch search = new ContactSearch("@" + domain, Optional.empty());
    return directory.findContacts(search, Optional.empty(), MOST).stream()
        .filter(contact -> !contact.company().isBlank())
        .filter(
            contact ->
                contact.addresses().stream()
                    .anyMatch(address -> address.address().domain().equals(domain)))
        .toList();
  }

  private static Optional<Contact> ofOne(List<Contact> contacts) {
    long companies = contacts.stream().map(contact -> folded(contact.company())).distinct().count();
    return companies == 1
        ? contacts.stream()
            .filter(Contact::mayBeLogged)
            .min(
                Comparator.comparing((Contact contact) -> !isTheCompany(contact))
                    .thenComparing(Contact::number))
        : Optional.empty();
  }

  private static boolean isTheCompany(Contact contact) {
    return folded(contact.name()).equals(folded(contact.company()));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
