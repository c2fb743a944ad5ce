package org.mailtrail.jpa;

import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;

/** Starts Hibernate. */
final class Database {
  private Database() {}

  static SessionFactory sessionFactory(DataSource pool) {
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder()
            .applySettings(
                Map.of(
                    AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool,
                    AvailableSettings.JAVA_TIME_USE_DIRECT_JDBC, true,
                    AvailableSettings.ORDER_INSERTS, true))
            .build();
    return new MetadataSources(registry)
        .addAnnotatedClasses(
            EntryRow.class,
            LedgerEntity.class,
            PassRow.class,
            JpaWorkInHand.Row.class,
            JpaTemplates.Row.class,
            PersonRows.SalespersonRow.class,
            PersonRows.SalespersonAddressRow.class,
            PersonRows.ContactRow.class,
            PersonRows.ContactAddressRow.class)
        .buildMetadata()
        .buildSessionFactory();
  }
}
