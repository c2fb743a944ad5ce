package org.mailtrail.domain.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.address.EmailAddress;

/** The salespeople and contacts behind a set of addresses: the answer of one look-up. */
public final class KnownPeople {
  private static final KnownPeople NOBODY = new KnownPeople(List.of(), List.of());

  private final Map<EmailAddress, Salesperson> salespeople = new HashMap<>();
  private final Map<EmailAddress, List<Contact>> contacts = new HashMap<>();

  private KnownPeople(Collection<Salesperson> salespeople, Collection<Contact> contacts) {
    salespeople.stream()
        .sorted(Comparator.comparing(Salesperson::code))
        .forEach(
            person -> person.addresses().forEach(a -> this.salespeople.putIfAbsent(a, person)));
    contacts.stream()
        .sorted(Comparator.comparing(Contact::number))
        .forEach(contact -> contact.addresses().forEach(a -> list(a.address(), contact)));
  }

  private void list(EmailAddress address, Contact contact) {
    List<Contact> owners = contacts.computeIfAbsent(address, unused -> new ArrayList<>());
    if (!owners.contains(contact)) {
      owners.add(contact);
    }
  }

  /** These people, findable by each of their addresses. */
  public static KnownPeople of(Collection<Salesperson> salespeople, Collection<Contact> contacts) {
    return new KnownPeople(salespeople, contacts);
  }

  /** No one is known. */
  public static KnownPeople nobody() {
    return NOBODY;
  }

  /** The same, but for this address: it is the contact's alone, on every day. */
  public KnownPeople with(EmailAddress address, Contact owner) {
    KnownPeople more = copy();
    List<ContactAddress> addresses = new ArrayList<>(owner.addresses());
    addresses.add(0, ContactAddress.always(address));
    Contact withIt =
        new Contact(owner.number(), owner.name(), owner.company(), addresses, owner.standing());
    more.salespeople.remove(address);
    more.contacts.put(address, List.of(withIt));
    return more;
  }

  /** The same, but for this address: it is the salesperson's. */
  public KnownPeople with(EmailAddress address, Salesperson owner) {
    KnownPeople more = copy();
    more.salespeople.put(address, owner);
    more.contacts.remove(address);
    return more;
  }

  /** The same, but that these addresses are contacts' from these days (UTC) on and not before. */
  public KnownPeople since(Map<EmailAddress, LocalDate> firstDays) {
    KnownPeople fewer = copy();
    fewer.contacts.replaceAll(
        (address, owners) ->
            firstDays.containsKey(address)
                ? owners.stream().map(owner -> owner.since(firstDays)).toList()
                : owners);
    return fewer;
  }

  private KnownPeople copy() {
    KnownPeople copy = new KnownPeople(List.of(), List.of());
    copy.salespeople.putAll(salespeople);
    copy.contacts.putAll(contacts);
    return copy;
  }

  /** The salesperson with the address; of several the one with the lowest code. */
  public Optional<Salesperson> salesperson(EmailAddress address) {
    return Optional.ofNullable(salespeople.get(address));
  }

  /** The contacts whose address it is on the day, lowest number first. */
  public List<Contact> contacts(EmailAddress address, LocalDate day) {
    List<Contact> owners = contacts.getOrDefault(address, List.of());
    return owners.isEmpty()
        ? owners
        : owners.stream().filter(contact -> contact.owns(address, day)).toList();
  }
}
