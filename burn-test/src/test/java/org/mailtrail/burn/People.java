package org.mailtrail.burn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.memory.people.InMemoryPeople;

/** Who writes to whom: salespeople, contacts, and strangers who may become contacts. */
final class People {
  private static final int SALESPEOPLE = 3;
  private static final int OUTSIDE = 8;
  private static final int KNOWN_AT_FIRST = 4;

  private final InMemoryPeople book;
  private final List<EmailAddress> inside = new ArrayList<>();
  private final List<EmailAddress> outside = new ArrayList<>();
  private final Set<EmailAddress> contacts = new TreeSet<>();

  People(InMemoryPeople book) {
    this.book = book;
    for (int i = 0; i < SALESPEOPLE; i++) {
      inside.add(EmailAddress.of("s" + i + "@corp.example"));
      book.putSalespeople(
          List.of(new Salesperson(new SalespersonCode("S" + i), "S " + i, List.of(inside.get(i)))));
    }
    for (int i = 0; i < OUTSIDE; i++) {
      outside.add(EmailAddress.of("c" + i + "@out.example"));
    }
    outside.subList(0, KNOWN_AT_FIRST).forEach(this::meet);
  }

  EmailAddress inside(int pick) {
    return inside.get(pick % SALESPEOPLE);
  }

  EmailAddress outside(int pick) {
    return outside.get(pick % OUTSIDE);
  }

  boolean isInside(EmailAddress address) {
    return inside.contains(address);
  }

  /** From now on the address is a contact's. */
  void meet(EmailAddress address) {
    if (contacts.add(address)) {
      int number = outside.indexOf(address);
      book.putContacts(
          List.of(
              new Contact(
                  new ContactNumber("C" + number),
                  "C " + number,
                  "Company " + number,
                  List.of(ContactAddress.always(address)),
                  Contact.Standing.OPEN)));
    }
  }

  /** The contacts of this moment. */
  Set<EmailAddress> contacts() {
    return Set.copyOf(contacts);
  }
}
