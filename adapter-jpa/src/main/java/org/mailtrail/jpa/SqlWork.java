package org.mailtrail.jpa;

import java.sql.Connection;
import java.sql.SQLException;

/** What a host writes in a transaction of Mailtrail's. */
@FunctionalInterface
public interface SqlWork {
  /** Writes; neither commits nor closes. */
  void with(Connection connection) throws SQLException;
}
