/*
 * The books in a database. Open, since Hibernate reaches into its rows and Flyway looks for its
 * migrations; who compiles against it sees the front room alone.
 */
open module org.mailtrail.jpa {
  requires com.github.kagkarlsson.scheduler;
  requires com.h2database;
  requires com.zaxxer.hikari;
  requires flyway.core;
  requires jakarta.persistence;
  requires org.hibernate.orm.core;
  requires org.slf4j;
  requires static org.jspecify;
  requires transitive java.sql;
  requires transitive org.mailtrail.application;

  exports org.mailtrail.jpa;
}
