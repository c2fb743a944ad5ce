package org.mailtrail.benchmark.peers;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.benchmark.bare.BareLoop;
import org.mailtrail.benchmark.bare.BareMail;
import org.mailtrail.benchmark.ground.Postgres;

/** The bare loop's tables by JPA, a transaction for each message. */
final class JpaBook implements AutoCloseable {
  private static final String PEOPLE =
      "select address, 'S' || code from salesperson_address where address in (:addresses) union all"
          + " select address, 'C' || number from contact_address where address in (:addresses)";

  private final HikariDataSource pool = new HikariDataSource();
  private final EntityManagerFactory factory;

  JpaBook(Postgres.Base base) {
    pool.setJdbcUrl(base.url());
    pool.setUsername(base.user());
    pool.setPassword(base.password());
    this.factory =
        new PersistenceConfiguration("camel")
            .managedClass(Entry.class)
            .managedClass(Row.class)
            .property("jakarta.persistence.nonJtaDataSource", pool)
            .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
            .createEntityManagerFactory();
  }

  /** Whether the message was logged. */
  boolean log(BareMail mail) {
    return factory.callInTransaction(
        manager -> {
          List<Object[]> entries = BareLoop.entries(mail, people(manager, mail));
          manager.persist(Row.of(BareLoop.row(mail, entries)));
          entries.forEach(entry -> manager.persist(Entry.of(entry)));
          return !entries.isEmpty();
        });
  }

  private static Map<String, String> people(EntityManager manager, BareMail mail) {
    Set<String> addresses = new HashSet<>(mail.recipients);
    addresses.add(mail.sender);
    Map<String, String> people = new HashMap<>();
    for (Object row :
        manager.createNativeQuery(PEOPLE).setParameter("addresses", addresses).getResultList()) {
      Object[] columns = (Object[]) row;
      people.put(String.valueOf(columns[0]), String.valueOf(columns[1]));
    }
    return people;
  }

  long count(Class<?> rows) {
    return factory.callInTransaction(
        manager ->
            manager
                .createQuery("select count(*) from " + rows.getName(), Long.class)
                .getSingleResult());
  }

  @Override
  public void close() {
    factory.close();
    pool.close();
  }

  /** An entry. */
  @jakarta.persistence.Entity
  @Table(name = "camel_entry")
  @NullUnmarked
  static class Entry {
    @Id String id;
    String messageKey;
    String flow;
    String salesperson;
    String contact;
    String sentAt;
    String subject;

    static Entry of(Object[] columns) {
      Entry entry = new Entry();
      entry.messageKey = (String) columns[0];
      entry.flow = (String) columns[1];
      entry.salesperson = (String) columns[2];
      entry.contact = (String) columns[3];
      entry.sentAt = (String) columns[4];
      entry.subject = (String) columns[5];
      entry.id = entry.messageKey + entry.flow + entry.salesperson + entry.contact;
      return entry;
    }
  }

  /** What became of a message. */
  @jakarta.persistence.Entity
  @Table(name = "camel_ledger")
  @NullUnmarked
  static class Row {
    @Id String itemId;
    String messageKey;
    String outcome;

    static Row of(Object[] columns) {
      Row row = new Row();
      row.itemId = (String) columns[0];
      row.messageKey = (String) columns[1];
      row.outcome = (String) columns[2];
      return row;
    }
  }
}
