package org.mailtrail.jpa.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** Leafs through people: one statement finds them, a second brings them whole. */
public final class JpaPeopleDirectory implements PeopleDirectory {
  private static final String CONTACTS =
      "select c.number from contact c where c.number > :after"
          + " and (:company = '' or c.company = :company) and (:text = '%%'"
          + " or lower(c.number) like :text escape '!' or lower(c.name) like :text escape '!'"
          + " or lower(c.company) like :text escape '!' or exists (select 1 from contact_address a"
          + " where a.number = c.number and a.address like :text escape '!'))"
          + " order by c.number limit :most";
  private static final String SALESPEOPLE =
      "select s.code from salesperson s where s.code > :after and (:text = '%%'"
          + " or lower(s.code) like :text escape '!' or lower(s.name) like :text escape '!'"
          + " or exists (select 1 from salesperson_address a"
          + " where a.code = s.code and a.address like :text escape '!'))"
          + " order by s.code limit :most";
  private static final String COMPANIES =
      "select c.company, count(*) from contact c where c.company > :after"
          + " and lower(c.company) like :text escape '!'"
          + " group by c.company order by c.company limit :most";

  private final Sessions sessions;

  public JpaPeopleDirectory(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Contact> contacts(Collection<ContactNumber> numbers) {
    List<String> wanted = numbers.stream().map(n -> Stored.text(n.value())).toList();
    return sessions.read(session -> contacts(session, wanted));
  }

  private static List<Contact> contacts(StatelessSession session, List<String> numbers) {
    return List.copyOf(StoredPeople.contacts(session, numbers).values());
  }

  @Override
  public List<Salesperson> salespeople(Collection<SalespersonCode> codes) {
    List<String> wanted = codes.stream().map(c -> Stored.text(c.value())).toList();
    return sessions.read(session -> salespeople(session, wanted));
  }

  private static List<Salesperson> salespeople(StatelessSession session, List<String> codes) {
    return List.copyOf(StoredPeople.salespeople(session, codes).values());
  }

  @Override
  public List<Contact> findContacts(
      ContactSearch search, Optional<ContactNumber> after, int atMost) {
    return sessions.read(
        session ->
            contacts(
                session,
                session
                    .createNativeQuery(CONTACTS, String.class)
                    .setParameter("after", after.map(n -> Stored.text(n.value())).orElse(""))
                    .setParameter("company", search.company().map(Stored::text).orElse(""))
                    .setParameter("text", pattern(search.text()))
                    .setParameter("most", atMost)
                    .getResultList()));
  }

  @Override
  public List<Salesperson> findSalespeople(
      String text, Optional<SalespersonCode> after, int atMost) {
    return sessions.read(
        session ->
            salespeople(
                session,
                session
                    .createNativeQuery(SALESPEOPLE, String.class)
                    .setParameter("after", after.map(c -> Stored.text(c.value())).orElse(""))
                    .setParameter("text", pattern(text))
                    .setParameter("most", atMost)
                    .getResultList()));
  }

  @Override
  public List<Company> findCompanies(String text, String after, int atMost) {
    return sessions
        .read(
            session ->
                session
                    .createNativeQuery(COMPANIES, Object[].class)
                    .setParameter("after", Stored.text(after))
                    .setParameter("text", pattern(text))
                    .setParameter("most", atMost)
                    .getResultList())
        .stream()
        .map(row -> new Company((String) row[0], ((Number) row[1]).longValue()))
        .toList();
  }

  private static String pattern(String text) {
    String lower = Stored.text(text.strip()).toLowerCase(Locale.ROOT);
    return "%" + lower.replaceAll("([!%_])", "!$1") + "%";
  }
}
