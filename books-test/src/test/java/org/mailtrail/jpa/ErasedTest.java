package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.books.SampleMail;
import org.mailtrail.testkit.plug.InMemoryExchange;

/** What is left of an erased contact in a whole database. */
class ErasedTest {
  private static final ContactNumber ANN = SampleMail.EXCHANGE.contact();
  private static final EmailAddress ADDRESS = SampleMail.EXCHANGE.contactAddress();

  private static String dumped(JpaAdapters adapters) {
    StringBuilder all = new StringBuilder();
    adapters.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet lines = statement.executeQuery("script nopasswords nosettings")) {
            while (lines.next()) {
              all.append(lines.getString(1)).append('\n');
            }
          }
        });
    return all.toString();
  }

  @Test
  void no_table_holds_the_address_or_the_name_of_who_was_erased() {
    SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
    try (JpaAdapters adapters = JpaAdapters.open(Databases.H2.fresh(), clock);
        Mailtrail mailtrail =
            Mailtrail.builder()
                .books(adapters)
                .exchange(new InMemoryExchange())
                .clock(clock)
                .build()) {
      Contact ann =
          new Contact(
              ANN,
              "Ann Archer",
              "Fabrikam",
              List.of(ContactAddress.always(ADDRESS)),
              Contact.Standing.OPEN);
      mailtrail.people().keepContact().keep(ann, "jim");
      adapters.books().log().append(SampleMail.interactions(3));
      assertThat(dumped(adapters)).contains(ADDRESS.toString(), "Ann Archer", "Offer 2");

      mailtrail.people().erase().erase(ANN, ANN.value(), "jim");

      assertThat(dumped(adapters))
          .doesNotContain(ADDRESS.toString(), "Ann Archer", "Offer 2")
          .contains("erased contact " + ANN);
    }
  }
}
