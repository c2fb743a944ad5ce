package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.database.AddressRenewal;
import org.mailtrail.jpa.row.Stored;

/** People who were stored in an older form of their addresses are found by the form of today. */
class AddressRenewalTest {
  private static final EmailAddress JANE = EmailAddress.of("jane@contoso.example");
  private static final EmailAddress ANN = EmailAddress.of("ann@fabrikam.example");
  private static final EmailAddress BOB = EmailAddress.of("bob@\u00FCber\u00DF.example");

  @ParameterizedTest
  @EnumSource(Databases.class)
  void rows_of_an_older_form_are_written_anew_and_others_stay(Databases kind) throws SQLException {
    try (JpaAdapters adapters = kind.open()) {
      adapters
          .peopleRegister()
          .putSalespeople(
              List.of(new Salesperson(new SalespersonCode("JR"), "Jane", List.of(JANE))));
      adapters.peopleRegister().putContacts(List.of(contact("CT1", ANN), contact("CT2", BOB)));
      try (Connection connection = adapters.dataSource().getConnection()) {
        store(connection, "salesperson_address", "'jane@contoso.example'");
        store(connection, "contact_address where number = 'CT1'", "smtp:ann@fabrikam.example");
        new AddressRenewal().migrate(context(connection));
      }
      KnownPeople known = adapters.books().people().lookUp(Set.of(JANE, ANN, BOB));
      assertThat(known.salesperson(JANE)).isPresent();
      assertThat(known.contacts(ANN, java.time.LocalDate.EPOCH)).hasSize(1);
      assertThat(known.contacts(BOB, java.time.LocalDate.EPOCH)).hasSize(1);
    }
  }

  private static Contact contact(String number, EmailAddress address) {
    return new Contact(
        new ContactNumber(number),
        "",
        "",
        List.of(ContactAddress.always(address)),
        Contact.Standing.OPEN);
  }

  private static void store(Connection connection, String where, String text) throws SQLException {
    String[] parts = where.split(" where ");
    String sql =
        "update "
            + parts[0]
            + " set address = ?, address_hash = ?"
            + (parts.length > 1 ? " where " + parts[1] : "");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, text);
      statement.setObject(2, Stored.hash(text));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static Context context(Connection connection) {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        throw new UnsupportedOperationException("nothing is configured");
      }

      @Override
      public Connection getConnection() {
        return connection;
      }
    };
  }
}
