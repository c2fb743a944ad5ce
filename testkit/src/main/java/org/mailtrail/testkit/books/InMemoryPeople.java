package org.mailtrail.testkit.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mailtrail.application.port.books.AddressBook;
import org.mailtrail.application.port.books.AddressReview;
import org.mailtrail.application.port.books.PeopleRegister;
import org.mailtrail.domain.message.EmailAddress;
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
  public void putSalespeople(Collection<Salesperson> people) {
    put(() -> people.forEach(person -> salespeople.put(person.code(), person)));
  }

  @Override
  public void putContacts(Collection<Contact> people) {
    put(() -> people.forEach(contact -> contacts.put(contact.number(), contact)));
  }

  /** All of it or nothing, inside another unit of work too. */
  private void put(Runnable work) {
    memory.run(
        () ->
            memory.access(
                () -> {
                  work.run();
                  return true;
                }));
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
