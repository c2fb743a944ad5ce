package org.mailtrail.jpa.opportunity;

import org.mailtrail.application.port.log.NumberSeries;
import org.mailtrail.jpa.database.Sessions;

/** Running numbers in the table {@code number_series}, whose row holds off others until the end. */
public final class JpaNumberSeries implements NumberSeries {
  private static final String BEGIN =
      "insert into number_series (name, last_number) values (:name, 0) on conflict do nothing";
  private static final String COUNT =
      "update number_series set last_number = last_number + 1 where name = :name";
  private static final String LAST = "select last_number from number_series where name = :name";

  private final Sessions sessions;

  public JpaNumberSeries(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public long next(String series) {
    return sessions.call(
        session -> {
          session.createNativeMutationQuery(BEGIN).setParameter("name", series).executeUpdate();
          session.createNativeMutationQuery(COUNT).setParameter("name", series).executeUpdate();
          return session
              .createNativeQuery(LAST, Long.class)
              .setParameter("name", series)
              .getSingleResult();
        });
  }
}
