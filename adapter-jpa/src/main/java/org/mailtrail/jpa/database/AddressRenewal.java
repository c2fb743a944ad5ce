package org.mailtrail.jpa.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.api.migration.Context;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.jpa.row.RowRenewal;
import org.mailtrail.jpa.row.Stored;

/**
 * Brings the addresses of people to the form in which addresses are compared now (ADR 0018). What
 * the older form lost, such as the difference between ß and ss, stays lost until people are
 * imported again.
 */
public final class AddressRenewal extends RowRenewal {

  /** This step. */
  public AddressRenewal() {
    super("6.1", "addresses in the form of IDNA 2008");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    renew(context.getConnection(), "salesperson_address", "code");
    renew(context.getConnection(), "contact_address", "number");
  }

  private static void renew(Connection connection, String table, String owner) throws SQLException {
    String rows = "select " + owner + ", line, address from " + table;
    String change =
        "update "
            + table
            + " set address = ?, address_hash = ? where "
            + owner
            + " = ? and line = ?";
    try (Statement reading = connection.createStatement();
        PreparedStatement writing = connection.prepareStatement(change)) {
      reading.setFetchSize(ROWS_AT_ONCE);
      renew(reading.executeQuery(rows), writing);
      writing.executeBatch();
    }
  }

  private static void renew(ResultSet rows, PreparedStatement writing) throws SQLException {
    try (ResultSet row = rows) {
      while (row.next()) {
        Optional<String> renewed = renewed(row.getString(3));
        if (renewed.isPresent()) {
          writing.setString(1, renewed.get());
          writing.setObject(2, Stored.hash(renewed.get()));
          writing.setString(3, row.getString(1));
          writing.setInt(4, row.getInt(2));
          writing.addBatch();
        }
      }
    }
  }

  /** The address as it is compared now, where that is another text. */
  private static Optional<String> renewed(String stored) {
    return EmailAddress.parse(stored)
        .map(EmailAddress::toString)
        .filter(now -> !now.equals(stored));
  }
}
