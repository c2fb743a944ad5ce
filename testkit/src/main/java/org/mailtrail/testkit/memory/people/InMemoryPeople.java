package org.mailtrail.testkit.memory.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.PeopleNames;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.Memory;

/** Salespeople and contacts in memory. */
public final class InMemoryPeople implements AddressBook, PeopleRegister, AddressReview {
  private final Memory memory;
  private final Map<SalespersonCode, Salesperson> salespeople;
  private final Map<ContactNumber, Contact> contacts;

  /** Nobody so far. */
  public InMemoryPeople(Memory memory) {
    this.memory = memory;
    this.salespeople = memory.map();
    this.contacts = memory.map();
  }

  public Map<SalespersonCode, Salesperson> salespeople() {
    return salespeople;
  }

  public Map<ContactNumber, Contact> contacts() {
    return contacts;
  }

  @Override
  public KnownPeople lookUp(Set<EmailAddress> addresses) {
    Set<EmailAddress> wanted = new HashSet<>(addresses);
    return memory.access(
        () ->
            KnownPeople.of(
                salespeople.values().stream()
                    .filter(person -> person.addresses().stream().anyMatch(wanted::contains))
                    .toList(),
                contacts.values().stream()
                    .filter(contact -> addresses(contact).stream().anyMatch(wanted::contains))
                    .toList()));
  }

  private static List<EmailAddress> addresses(Contact contact) {
    return contact.addresses().stream().map(ContactAddress::address).toList();
  }

  @Override
  public Changes putSalespeople(Collection<Salesperson> people) {
    PeopleNames.requireOfSalespeople(people);
    return put(salespeople, people, Salesperson::code);
  }

  @Override
  public Changes putContacts(Collection<Contact> people) {
    PeopleNames.requireOfContacts(people);
    return put(contacts, people, Contact::number);
  }

  /** All of it or nothing, inside another unit of work too. */
  private <K, P> Changes put(Map<K, P> all, Collection<P> people, Function<P, K> key) {
    Changes[] changes = {Changes.NONE};
    memory.run(() -> changes[0] = memory.access(() -> taken(all, people, key)));
    return changes[0];
  }

  private static <K, P> Changes taken(Map<K, P> all, Collection<P> people, Function<P, K> key) {
    Map<K, P> wanted = new LinkedHashMap<>();
    people.forEach(person -> wanted.put(key.apply(person), person));
    int added = 0;
    int unchanged = 0;
    for (Map.Entry<K, P> entry : wanted.entrySet()) {
      P before = all.put(entry.getKey(), entry.getValue());
      added += before == null ? 1 : 0;
      unchanged += entry.getValue().equals(before) ? 1 : 0;
    }
    return new Changes(added, wanted.size() - added - unchanged, unchanged);
  }

  @Override
  public Headcount headcount() {
    return memory.access(() -> new Headcount(salespeople.size(), contacts.size()));
  }

  @Override
  public List<Doubt> doubts(int atMost) {
    return memory.access(
        () -> {
          Map<String, Holders> byAddress = new TreeMap<>();
          salespeople
              .values()
              .forEach(p -> p.addresses().forEach(a -> holders(byAddress, a).inside.add(name(p))));
          contacts
              .values()
              .forEach(c -> addresses(c).forEach(a -> holders(byAddress, a).outside.add(name(c))));
          return byAddress.entrySet().stream()
              .filter(entry -> isDoubtful(entry.getKey(), entry.getValue()))
              .map(entry -> entry.getValue().doubt(entry.getKey()))
              .limit(atMost)
              .toList();
        });
  }

  private static Holders holders(Map<String, Holders> all, EmailAddress address) {
    return all.computeIfAbsent(
        address.toString(), a -> new Holders(new TreeSet<>(), new TreeSet<>()));
  }

  private static boolean isDoubtful(String address, Holders holders) {
    return holders.count() > 1 || isInvalid(address);
  }

  private static boolean isInvalid(String address) {
    return EmailAddress.parse(address).isEmpty();
  }

  private static String name(Salesperson person) {
    return "salesperson " + person.code();
  }

  private static String name(Contact contact) {
    return "contact " + contact.number();
  }

  /** Who has an address. */
  private record Holders(Set<String> inside, Set<String> outside) {
    int count() {
      return inside.size() + outside.size();
    }

    Doubt doubt(String address) {
      List<String> all = new ArrayList<>(inside);
      all.addAll(outside);
      return new Doubt(address, isInvalid(address) ? Kind.INVALID : kind(), all);
    }

    private Kind kind() {
      if (outside.isEmpty()) {
        return Kind.SEVERAL_SALESPEOPLE;
      }
      return inside.isEmpty() ? Kind.SEVERAL_CONTACTS : Kind.BOTH_SIDES;
    }
  }
}
