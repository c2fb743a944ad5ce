package org.mailtrail.jpa.failure;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.StoreException;

/** Translates what Hibernate, JDBC and the pool throw; what others throw stays as it is. */
public final class Failures {
  /**
   * SQLState classes after which the same work may succeed: connection, transaction rolled back,
   * out of resources, operator intervention, system error (PostgreSQL, Appendix A).
   */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

  /**
   * Single states of that kind: PostgreSQL's lock not available; H2's lock time-out, closed object,
   * broken I/O, broken connection, closed database, and row changed by somebody else.
   */
  private static final Set<String> PASSING =
      Set.of("55P03", "HYT00", "90007", "90028", "90031", "90067", "90098", "90121", "90131");

  private Failures() {}

  public static RuntimeException translate(RuntimeException failure) {
    if (!(failure instanceof PersistenceException)) {
      return failure;
    }
    SQLException sql = sqlException(failure);
    return sql == null
        ? StoreException.refused(StoreSentence.LAYER_REFUSED.with(), failure)
        : of(sql, failure);
  }

  public static StoreException of(SQLException sql, RuntimeException failure) {
    return Trouble.in(failure)
        .map(trouble -> trouble.told(failure))
        .orElseGet(() -> byState(sql, failure));
  }

  private static StoreException byState(SQLException sql, RuntimeException failure) {
    String state = String.valueOf(sql.getSQLState());
    return isPassing(sql, state)
        ? StoreException.unreachable(StoreSentence.GAVE_UP.with(state), failure)
        : StoreException.refused(StoreSentence.STATEMENT_REFUSED.with(state), failure);
  }

  private static boolean isPassing(SQLException sql, String state) {
    return sql instanceof SQLTransientException
        || sql instanceof SQLRecoverableException
        || PASSING_CLASSES.contains(state.substring(0, Math.min(2, state.length())))
        || PASSING.contains(state);
  }

  public static @Nullable SQLException sqlException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
