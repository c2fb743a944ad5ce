package org.mailtrail.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Nobody can move the database's clock, but all leases can be moved the other way. */
final class LeaseTime {
  private static final String EARLIER =
      "update pass_lease set expires_at = expires_at - interval '1' second * cast(? as bigint)";

  private LeaseTime() {}

  /** Lets so much time pass for all leases. */
  static void pass(DataSource database, Duration time) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(EARLIER)) {
      update.setLong(1, time.toSeconds());
      update.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException("leases cannot be moved", broken);
    }
  }
}
