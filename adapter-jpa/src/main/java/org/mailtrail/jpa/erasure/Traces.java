package org.mailtrail.jpa.erasure;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.jpa.row.Stored;

/** What leads to one contact, in all tables. */
final class Traces {
  private static final String ENTRIES = "interaction_log_entry where contact = :contact";
  private static final String OWN_ADDRESSES =
      "select address from contact_address where number = :contact";
  private static final String LOGGED_ADDRESSES = "select distinct contact_address from " + ENTRIES;
  private static final String SHARED =
      "select address from contact_address where address = any(:addresses) and number <> :contact"
          + " union select address from salesperson_address where address = any(:addresses)";
  private static final String MAIL =
      " where (author = any(:addresses) or key_hash in (select key_hash from " + ENTRIES + "))";
  private static final String EMPTY_LEDGER =
      "update ledger set author = '', subject = '', explanation = ''" + MAIL;
  private static final String FORGET_HISTORY =
      "delete from entry_change where entry in (select number from " + ENTRIES + ")";
  private static final String FORGET_GONE =
      "delete from gone_message where entry in (select number from " + ENTRIES + ")";
  private static final String WORDS = " field in ('description', 'closed', 'created')";
  private static final String FORGET_WORDS =
      "update opportunity_change set old_value = '', new_value = '' where"
          + WORDS
          + " and opportunity in (select number from opportunity where contact = :contact)";
  private static final String EMPTY_OPPORTUNITIES =
      "update opportunity set description = '(erased)', company = '', closing_reason = case when"
          + " closing_reason is null then null else '(erased)' end, contact = :nobody"
          + " where contact = :contact";

  private final StatelessSession session;
  private final ContactNumber number;
  private final List<String> addresses;

  private Traces(StatelessSession session, ContactNumber number, List<String> addresses) {
    this.session = session;
    this.number = number;
    this.addresses = addresses;
  }

  static Traces of(StatelessSession session, ContactNumber number) {
    return new Traces(session, number, new Traces(session, number, List.of()).own());
  }

  /** Those that no other person has. */
  List<String> addresses() {
    return addresses;
  }

  private List<String> own() {
    List<String> kept = texts(OWN_ADDRESSES).getResultList();
    List<String> all =
        kept.isEmpty() && count("contact where number = :contact") == 0
            ? texts(LOGGED_ADDRESSES).getResultList()
            : kept;
    List<String> shared =
        texts(SHARED).setParameter("addresses", all.toArray(String[]::new)).getResultList();
    return all.stream().filter(one -> !shared.contains(one)).distinct().toList();
  }

  private NativeQuery<String> texts(String sql) {
    return session.createNativeQuery(sql, String.class).setParameter("contact", contact());
  }

  private String contact() {
    return Stored.text(number.value());
  }

  private String[] addressArray() {
    return addresses.toArray(String[]::new);
  }

  private long count(String what) {
    return counting(what).getSingleResult();
  }

  private NativeQuery<Long> counting(String what) {
    return session
        .createNativeQuery("select count(*) from " + what, Long.class)
        .setParameter("contact", contact());
  }

  private long mail(String more) {
    return counting("ledger" + MAIL + more)
        .setParameter("addresses", addressArray())
        .getSingleResult();
  }

  Erasures.Extent extent() {
    return new Erasures.Extent(
        count("contact where number = :contact"),
        count(ENTRIES),
        count("opportunity where contact = :contact"),
        count("opportunity where contact = :contact and closed_at is null"),
        mail(""),
        mail(" and outcome = 'UNMATCHED'"));
  }

  /** What others are found by goes last. */
  void erase() {
    new ToldTraces(session, contact(), addresses).erase();
    act(EMPTY_LEDGER).setParameter("addresses", addressArray()).executeUpdate();
    act(FORGET_WORDS).executeUpdate();
    act(EMPTY_OPPORTUNITIES).setParameter("nobody", Erasures.NOBODY.value()).executeUpdate();
    act(FORGET_HISTORY).executeUpdate();
    act(FORGET_GONE).executeUpdate();
    act("delete from " + ENTRIES).executeUpdate();
    act("delete from contact_address where number = :contact").executeUpdate();
    act("delete from contact where number = :contact").executeUpdate();
  }

  private MutationQuery act(String sql) {
    return session.createNativeMutationQuery(sql).setParameter("contact", contact());
  }
}
