package org.mailtrail.jpa;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.StoreException;

/** Translates what Hibernate, JDBC and the pool throw. */
final class Failures {
  /**
   * SQLState classes after which the same work may succeed: connection, transaction rollback,
   * insufficient resources, operator intervention; 90 is H2's for a closed or locked database.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

  private static final Set<String> PASSING_H2 = Set.of("90098", "90067", "90121", "HYT00", "50200");

  private Failures() {}

  static RuntimeException translate(RuntimeException failure) {
    if (failure instanceof PortException) {
      return failure;
    }
    SQLException sql = sqlException(failure);
    if (sql == null) {
      return failure;
    }
    String state = String.valueOf(sql.getSQLState());
    return isPassing(sql, state)
        ? StoreException.unreachable("the database gave up (SQL state " + state + ")", failure)
        : StoreException.refused(
            "the database refused a statement (SQL state " + state + ")", failure);
  }

  private static boolean isPassing(SQLException sql, String state) {
    return sql instanceof SQLTransientException
        || sql instanceof SQLRecoverableException
        || PASSING.contains(state.length() < 2 ? state : state.substring(0, 2))
        || PASSING_H2.contains(state);
  }

  static @org.jspecify.annotations.Nullable SQLException sqlException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
