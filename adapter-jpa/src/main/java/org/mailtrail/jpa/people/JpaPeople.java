package org.mailtrail.jpa.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.people.PeopleNames;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Portions;
import org.mailtrail.jpa.row.Stored;

/** Takes people in: those with the same code or number are replaced, in one transaction. */
public final class JpaPeople implements PeopleRegister {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS =
      Set.of(
          PersonRows.SalespersonRow.class,
          PersonRows.SalespersonAddressRow.class,
          PersonRows.ContactRow.class,
          PersonRows.ContactAddressRow.class);

  private final Sessions sessions;

  public JpaPeople(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Changes putSalespeople(Collection<Salesperson> salespeople) {
    PeopleNames.requireOfSalespeople(salespeople);
    SortedMap<String, Salesperson> byCode = new TreeMap<>();
    salespeople.forEach(person -> byCode.put(Stored.text(person.code().value()), stored(person)));
    return sessions.call(
        session -> {
          Map<String, Salesperson> before = StoredPeople.salespeople(session, byCode.keySet());
          int wanted = byCode.size();
          byCode.values().removeIf(person -> person.equals(before.get(person.code().value())));
          putSalespeople(session, byCode);
          return changes(wanted, byCode.keySet(), before.keySet());
        });
  }

  private static void putSalespeople(
      StatelessSession session, SortedMap<String, Salesperson> byCode) {
    List<PersonRows.SalespersonAddressRow> addresses = new ArrayList<>();
    byCode.forEach((code, person) -> addAddresses(code, person, addresses));
    put(session, byCode.entrySet().stream().map(JpaPeople::salespersonRow).toList());
    removeAddresses(session, "salesperson_address", "code", byCode.keySet());
    session.insertMultiple(addresses);
  }

  private static Salesperson stored(Salesperson person) {
    return new Salesperson(
        new SalespersonCode(Stored.text(person.code().value())),
        Stored.text(person.name()),
        person.addresses());
  }

  @Override
  public Changes putContacts(Collection<Contact> contacts) {
    PeopleNames.requireOfContacts(contacts);
    SortedMap<String, Contact> byNumber = new TreeMap<>();
    contacts.forEach(
        contact -> byNumber.put(Stored.text(contact.number().value()), stored(contact)));
    return sessions.call(
        session -> {
          Map<String, Contact> before = StoredPeople.contacts(session, byNumber.keySet());
          int wanted = byNumber.size();
          byNumber.values().removeIf(c -> c.equals(before.get(c.number().value())));
          putContacts(session, byNumber);
          return changes(wanted, byNumber.keySet(), before.keySet());
        });
  }

  private static void putContacts(StatelessSession session, SortedMap<String, Contact> byNumber) {
    List<PersonRows.ContactAddressRow> addresses = new ArrayList<>();
    byNumber.forEach((number, contact) -> addAddresses(number, contact, addresses));
    put(session, byNumber.entrySet().stream().map(JpaPeople::contactRow).toList());
    removeAddresses(session, "contact_address", "number", byNumber.keySet());
    session.insertMultiple(addresses);
  }

  private static Contact stored(Contact contact) {
    return new Contact(
        new ContactNumber(Stored.text(contact.number().value())),
        Stored.text(contact.name()),
        Stored.text(contact.company()),
        contact.addresses(),
        contact.standing());
  }

  private static Changes changes(int wanted, Set<String> written, Set<String> known) {
    int changed = (int) written.stream().filter(known::contains).count();
    return new Changes(written.size() - changed, changed, wanted - written.size());
  }

  /** Two writers of one person wait for each other here, in code order; the later one wins. */
  private static void put(StatelessSession session, List<?> people) {
    session.insertMultiple(people);
    session.updateMultiple(people);
  }

  @Override
  public Headcount headcount() {
    return sessions.read(
        session -> new Headcount(count(session, "SalespersonRow"), count(session, "ContactRow")));
  }

  private static long count(StatelessSession session, String entity) {
    return session
        .createSelectionQuery("select count(*) from " + entity, Long.class)
        .getSingleResult();
  }

  private static void removeAddresses(
      StatelessSession session, String table, String column, Collection<String> codes) {
    for (String[] portion : Portions.of(codes)) {
      session
          .createNativeMutationQuery("delete from " + table + " where " + column + " = any(:codes)")
          .setParameter("codes", portion)
          .executeUpdate();
    }
  }

  private static PersonRows.SalespersonRow salespersonRow(Map.Entry<String, Salesperson> person) {
    PersonRows.SalespersonRow row = new PersonRows.SalespersonRow();
    row.code = person.getKey();
    row.name = Stored.text(person.getValue().name());
    return row;
  }

  private static void addAddresses(
      String code, Salesperson salesperson, List<PersonRows.SalespersonAddressRow> rows) {
    int line = 0;
    for (EmailAddress address : salesperson.addresses()) {
      PersonRows.SalespersonAddressRow row = new PersonRows.SalespersonAddressRow();
      row.code = code;
      row.line = ++line;
      row.address = Stored.text(address.toString());
      row.addressHash = Stored.hash(address.toString());
      rows.add(row);
    }
  }

  private static PersonRows.ContactRow contactRow(Map.Entry<String, Contact> entry) {
    Contact contact = entry.getValue();
    PersonRows.ContactRow row = new PersonRows.ContactRow();
    row.number = entry.getKey();
    row.name = Stored.text(contact.name());
    row.company = Stored.text(contact.company());
    row.standing = contact.standing().name();
    return row;
  }

  private static void addAddresses(
      String number, Contact contact, List<PersonRows.ContactAddressRow> rows) {
    int line = 0;
    for (ContactAddress address : contact.addresses()) {
      PersonRows.ContactAddressRow row = new PersonRows.ContactAddressRow();
      row.number = number;
      row.line = ++line;
      row.address = Stored.text(address.address().toString());
      row.addressHash = Stored.hash(address.address().toString());
      row.validFrom = address.validFrom().orElse(null);
      row.validTo = address.validTo().orElse(null);
      rows.add(row);
    }
  }
}
