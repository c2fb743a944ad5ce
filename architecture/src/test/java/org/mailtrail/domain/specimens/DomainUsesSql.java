package org.mailtrail.domain.specimens;

/** Wrong on purpose: the domain must not know databases. */
public final class DomainUsesSql {
  /** The wrong thing. */
  public java.sql.Connection connection;
}
