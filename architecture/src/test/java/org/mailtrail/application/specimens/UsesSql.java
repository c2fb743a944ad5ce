package org.mailtrail.application.specimens;

/** Wrong on purpose: the application must not know databases. */
public final class UsesSql {
  /** The wrong thing. */
  public javax.sql.DataSource source;
}
