package org.mailtrail.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.books.PeopleRegister;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.Salesperson;

/** Takes people in: those with the same code or number are replaced, in one transaction. */
final class JpaPeople implements PeopleRegister {
  private static final int AT_ONCE = 1_000;

  private final Sessions sessions;

  JpaPeople(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void putSalespeople(Collection<Salesperson> salespeople) {
    sessions.use(
        session -> {
          remove(session, "salesperson", "code", codes(salespeople, s -> s.code().value()));
          session.insertMultiple(salespeople.stream().map(JpaPeople::row).toList());
          List<PersonRows.SalespersonAddress> addresses = new ArrayList<>();
          salespeople.forEach(salesperson -> addAddresses(salesperson, addresses));
          session.insertMultiple(addresses);
        });
  }

  @Override
  public void putContacts(Collection<Contact> contacts) {
    sessions.use(
        session -> {
          remove(session, "contact", "number", codes(contacts, c -> c.number().value()));
          session.insertMultiple(contacts.stream().map(JpaPeople::row).toList());
          List<PersonRows.ContactAddressRow> addresses = new ArrayList<>();
          contacts.forEach(contact -> addAddresses(contact, addresses));
          session.insertMultiple(addresses);
        });
  }

  @Override
  public Headcount headcount() {
    return sessions.call(
        session -> new Headcount(count(session, "SalespersonRow"), count(session, "ContactRow")));
  }

  private static long count(StatelessSession session, String entity) {
    return session
        .createSelectionQuery("select count(*) from " + entity, Long.class)
        .getSingleResult();
  }

  private static <T> List<String> codes(Collection<T> people, Function<T, String> code) {
    return people.stream().map(code).toList();
  }

  private static void remove(
      StatelessSession session, String table, String column, List<String> codes) {
    for (int from = 0; from < codes.size(); from += AT_ONCE) {
      List<String> some = codes.subList(from, Math.min(from + AT_ONCE, codes.size()));
      session
          .createNativeMutationQuery("delete from " + table + " where " + column + " = any(:codes)")
          .setParameter("codes", some.toArray(String[]::new))
          .executeUpdate();
    }
  }

  private static PersonRows.SalespersonRow row(Salesperson salesperson) {
    PersonRows.SalespersonRow row = new PersonRows.SalespersonRow();
    row.code = salesperson.code().value();
    row.name = Texts.storable(salesperson.name());
    return row;
  }

  private static void addAddresses(
      Salesperson salesperson, List<PersonRows.SalespersonAddress> rows) {
    Set.copyOf(salesperson.addresses())
        .forEach(
            address -> {
              PersonRows.SalespersonAddress row = new PersonRows.SalespersonAddress();
              row.code = salesperson.code().value();
              row.address = address.toString();
              rows.add(row);
            });
  }

  private static PersonRows.ContactRow row(Contact contact) {
    PersonRows.ContactRow row = new PersonRows.ContactRow();
    row.number = contact.number().value();
    row.name = Texts.storable(contact.name());
    row.company = Texts.storable(contact.company());
    row.standing = contact.standing().name();
    return row;
  }

  private static void addAddresses(Contact contact, List<PersonRows.ContactAddressRow> rows) {
    int line = 0;
    for (ContactAddress address : contact.addresses()) {
      PersonRows.ContactAddressRow row = new PersonRows.ContactAddressRow();
      row.number = contact.number().value();
      row.line = ++line;
      row.address = address.address().toString();
      row.validFrom = address.validFrom().orElse(null);
      row.validTo = address.validTo().orElse(null);
      rows.add(row);
    }
  }
}
