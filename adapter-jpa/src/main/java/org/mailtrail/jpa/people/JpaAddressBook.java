package org.mailtrail.jpa.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** Looks people up by any number of addresses with one statement. */
public final class JpaAddressBook implements AddressBook {
  private static final String PEOPLE =
      "select 'S', s.code, s.name, '', '', a.address, cast(null as date), cast(null as date),"
          + " a.line from salesperson s join salesperson_address a on a.code = s.code where s.code"
          + " in (select code from salesperson_address where address_hash = any(:addresses)) union"
          + " all select 'C', c.number, c.name, c.company, c.standing, a.address, a.valid_from,"
          + " a.valid_to, a.line from contact c join contact_address a on a.number = c.number where"
          + " c.number in (select number from contact_address where address_hash = any(:addresses))"
          + " order by 1, 2, 9";

  private final Sessions sessions;

  public JpaAddressBook(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public KnownPeople lookUp(Set<EmailAddress> addresses) {
    if (addresses.isEmpty()) {
      return KnownPeople.nobody();
    }
    UUID[] wanted = Stored.hashes(addresses);
    return people(
        sessions.read(
            session ->
                session
                    .createNativeQuery(PEOPLE, Object[].class)
                    .setParameter("addresses", wanted)
                    .getResultList()));
  }

  private static KnownPeople people(List<Object[]> rows) {
    Map<String, Salesperson> salespeople = new LinkedHashMap<>();
    Map<String, Contact> contacts = new LinkedHashMap<>();
    for (Object[] row : rows) {
      if (String.valueOf(row[0]).equals("S")) {
        salespeople.merge((String) row[1], salesperson(row), JpaAddressBook::with);
      } else {
        contacts.merge((String) row[1], contact(row), JpaAddressBook::with);
      }
    }
    return KnownPeople.of(salespeople.values(), contacts.values());
  }

  private static Salesperson salesperson(Object[] row) {
    return new Salesperson(
        new SalespersonCode((String) row[1]),
        (String) row[2],
        List.of(Stored.address((String) row[5])));
  }

  private static Salesperson with(Salesperson one, Salesperson more) {
    List<EmailAddress> all = new ArrayList<>(one.addresses());
    all.addAll(more.addresses());
    return new Salesperson(one.code(), one.name(), all);
  }

  private static Contact contact(Object[] row) {
    return new Contact(
        new ContactNumber((String) row[1]),
        (String) row[2],
        (String) row[3],
        List.of(
            new ContactAddress(
                Stored.address((String) row[5]),
                StoredPeople.date(row[6]),
                StoredPeople.date(row[7]))),
        Contact.Standing.valueOf((String) row[4]));
  }

  private static Contact with(Contact one, Contact more) {
    List<ContactAddress> all = new ArrayList<>(one.addresses());
    all.addAll(more.addresses());
    return new Contact(one.number(), one.name(), one.company(), all, one.standing());
  }
}
