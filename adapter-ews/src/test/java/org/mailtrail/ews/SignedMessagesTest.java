package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.domain.policy.Automation;
import org.mailtrail.simulator.mailbox.Damage;

/** A signed message tells what it is only when it is opened; ordinary mail is not opened. */
class SignedMessagesTest {
  private static final String PEOPLE =
      "From: ann@fabrikam.example\r\nTo: jim@contoso.example\r\nMessage-ID: <%s@x.example>\r\n";
  private static final String SIGNED =
      PEOPLE
          + "Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\nContent-Type: %s; boundary=c"
          + "\r\n\r\n--c\r\n\r\nx\r\n--c--\r\n--b\r\nContent-Type: application/pkcs7-signature"
          + "\r\n\r\nAA\r\n--b--\r\n";

  private static List<Optional<Automation>> read(Office office) {
    return office.intake().read(10, 0).items().stream()
        .map(
            item ->
                item.match(
                    legible -> Automation.of(legible.message().traits()),
                    bad -> {
                      throw new AssertionError(bad.problem());
                    }))
        .toList();
  }

  private static void deliver(Office office, String raw, String... values) {
    office.deliver(raw.formatted((Object[]) values), Office.NOON);
  }

  @ParameterizedTest
  @EnumSource
  void a_signed_report_is_known_for_one_and_a_signed_letter_stays_a_letter(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      deliver(office, SIGNED, "report", "multipart/report");
      deliver(office, SIGNED, "letter", "multipart/mixed");

      assertThat(read(office)).containsExactly(Optional.of(Automation.REPORT), Optional.empty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_signed_message_costs_one_request_and_no_other_costs_any(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(5);
      read(office); // makes the folders
      long ordinary = requestsOfRead(office);

      deliver(office, SIGNED, "a", "multipart/mixed");
      deliver(office, SIGNED, "b", "multipart/report");

      assertThat(requestsOfRead(office)).isEqualTo(ordinary + 2);
    }
  }

  private static long requestsOfRead(Office office) {
    long before = office.exchange.ewsTraffic().roundTrips();
    read(office);
    return office.exchange.ewsTraffic().roundTrips() - before;
  }

  @ParameterizedTest
  @EnumSource
  void one_that_cannot_be_opened_is_read_as_it_is(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office
          .deliver(SIGNED.formatted("a", "multipart/report"), Office.NOON)
          .damage(Damage.UNCONVERTIBLE);

      assertThat(read(office)).containsExactly(Optional.empty());
    }
  }
}
