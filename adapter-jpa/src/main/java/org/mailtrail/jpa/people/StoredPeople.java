package org.mailtrail.jpa.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.row.Portions;
import org.mailtrail.jpa.row.Stored;

/** People as they are in the database, by code or number; a statement for ten thousand. */
final class StoredPeople {
  private static final String SALESPEOPLE =
      "select s.code, s.name, a.address from salesperson s"
          + " left join salesperson_address a on a.code = s.code"
          + " where s.code = any(:codes) order by s.code, a.line";
  private static final String CONTACTS =
      "select c.number, c.name, c.company, c.standing, a.address, a.valid_from, a.valid_to"
          + " from contact c left join contact_address a on a.number = c.number"
          + " where c.number = any(:codes) order by c.number, a.line";

  private StoredPeople() {}

  static Map<String, Salesperson> salespeople(StatelessSession session, Collection<String> codes) {
    Map<String, Object[]> first = new LinkedHashMap<>();
    Map<String, List<EmailAddress>> addresses = new LinkedHashMap<>();
    for (Object[] row : rows(session, SALESPEOPLE, codes)) {
      first.putIfAbsent((String) row[0], row);
      List<EmailAddress> his = addresses.computeIfAbsent((String) row[0], c -> new ArrayList<>());
      address(row[2]).ifPresent(his::add);
    }
    Map<String, Salesperson> found = new LinkedHashMap<>();
    addresses.forEach(
        (code, his) ->
            found.put(
                code, new Salesperson(new SalespersonCode(code), text(first.get(code), 1), his)));
    return found;
  }

  static Map<String, Contact> contacts(StatelessSession session, Collection<String> numbers) {
    Map<String, Object[]> first = new LinkedHashMap<>();
    Map<String, List<ContactAddress>> addresses = new LinkedHashMap<>();
    for (Object[] row : rows(session, CONTACTS, numbers)) {
      first.putIfAbsent((String) row[0], row);
      List<ContactAddress> his = addresses.computeIfAbsent((String) row[0], n -> new ArrayList<>());
      address(row[4])
          .ifPresent(address -> his.add(new ContactAddress(address, date(row[5]), date(row[6]))));
    }
    Map<String, Contact> found = new LinkedHashMap<>();
    addresses.forEach((number, his) -> found.put(number, contact(first.get(number), his)));
    return found;
  }

  private static Contact contact(Object @Nullable [] row, List<ContactAddress> addresses) {
    return new Contact(
        new ContactNumber(text(row, 0)),
        text(row, 1),
        text(row, 2),
        addresses,
        Contact.Standing.valueOf(text(row, 3)));
  }

  private static List<Object[]> rows(
      StatelessSession session, String question, Collection<String> codes) {
    List<Object[]> rows = new ArrayList<>();
    for (String[] portion : Portions.of(codes)) {
      rows.addAll(
          session
              .createNativeQuery(question, Object[].class)
              .setParameter("codes", portion)
              .getResultList());
    }
    return rows;
  }

  private static String text(Object @Nullable [] row, int column) {
    return row == null ? "" : String.valueOf(row[column]);
  }

  private static Optional<EmailAddress> address(@Nullable Object text) {
    return Optional.ofNullable((String) text).map(Stored::address);
  }

  /** A day, as either of the drivers gives it. */
  static Optional<LocalDate> date(@Nullable Object value) {
    return value instanceof java.sql.Date date
        ? Optional.of(date.toLocalDate())
        : Optional.ofNullable((LocalDate) value);
  }
}
