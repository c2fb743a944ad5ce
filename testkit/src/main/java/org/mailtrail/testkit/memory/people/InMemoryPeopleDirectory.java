package org.mailtrail.testkit.memory.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.Memory;

/** Salespeople and contacts in memory, as people leaf through them. */
public final class InMemoryPeopleDirectory implements PeopleDirectory {
  private final Memory memory;
  private final InMemoryPeople people;

  /** Leafs through these people. */
  public InMemoryPeopleDirectory(Memory memory, InMemoryPeople people) {
    this.memory = memory;
    this.people = people;
  }

  @Override
  public List<Contact> contacts(Collection<ContactNumber> numbers) {
    return memory.access(
        () ->
            people.contacts().values().stream().filter(c -> numbers.contains(c.number())).toList());
  }

  @Override
  public List<Salesperson> salespeople(Collection<SalespersonCode> codes) {
    return memory.access(
        () ->
            people.salespeople().values().stream().filter(s -> codes.contains(s.code())).toList());
  }

  @Override
  public List<Contact> findContacts(
      ContactSearch search, Optional<ContactNumber> after, int atMost) {
    return memory.access(
        () ->
            people.contacts().values().stream()
                .filter(c -> after.isEmpty() || c.number().compareTo(after.get()) > 0)
                .filter(c -> search.company().map(c.company()::equals).orElse(true))
                .filter(c -> isIn(search.text(), texts(c)))
                .limit(atMost)
                .toList());
  }

  private static Stream<String> texts(Contact contact) {
    return Stream.concat(
        Stream.of(contact.number().value(), contact.name(), contact.company()),
        contact.addresses().stream().map(address -> address.address().toString()));
  }

  @Override
  public List<Salesperson> findSalespeople(
      String text, Optional<SalespersonCode> after, int atMost) {
    return memory.access(
        () ->
            people.salespeople().values().stream()
                .filter(s -> after.isEmpty() || s.code().compareTo(after.get()) > 0)
                .filter(s -> isIn(text, texts(s)))
                .limit(atMost)
                .toList());
  }

  private static Stream<String> texts(Salesperson person) {
    return Stream.concat(
        Stream.of(person.code().value(), person.name()),
        person.addresses().stream().map(Object::toString));
  }

  @Override
  public List<Company> findCompanies(String text, String after, int atMost) {
    return memory.access(
        () -> {
          Map<String, Long> counts = new TreeMap<>();
          people.contacts().values().stream()
              .map(Contact::company)
              .filter(name -> !name.isEmpty() && name.compareTo(after) > 0)
              .filter(name -> isIn(text, Stream.of(name)))
              .forEach(name -> counts.merge(name, 1L, Long::sum));
          return counts.entrySet().stream()
              .map(entry -> new Company(entry.getKey(), entry.getValue()))
              .limit(atMost)
              .toList();
        });
  }

  private static boolean isIn(String text, Stream<String> texts) {
    String wanted = lower(text.strip());
    return wanted.isEmpty() || texts.anyMatch(one -> lower(one).contains(wanted));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
