package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.domain.decision.Letters.from;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;

/** Addresses that count on some days only, and the day that a message is judged by. */
class AddressesInTimeTest extends DecisionTrial {
  @Test
  void an_alternative_address_counts_only_on_its_days() {
    Contact contact =
        new Contact(
            new ContactNumber("CT1"),
            "Ann",
            "",
            List.of(
                new ContactAddress(
                    EmailAddress.of("ann@old.example"),
                    Optional.of(LocalDate.of(2026, 1, 1)),
                    Optional.of(LocalDate.of(2026, 3, 1)))),
            Contact.Standing.OPEN);
    KnownPeople people =
        KnownPeople.of(
            List.of(Letters.salesperson("JR", "jane@contoso.example")), List.of(contact));
    Letters letter = from("jane@contoso.example").to("ann@old.example");
    assertThat(exchanges(table.decide(letter.at("2026-03-01T23:59:59Z").message(), false, people)))
        .hasSize(1);
    assertThat(table.decide(letter.at("2026-03-02T00:00:00Z").message(), false, people).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.CONTACT));
  }

  private static final KnownPeople FROM_MARCH_ON =
      KnownPeople.of(
          List.of(Letters.salesperson("JR", "jane@contoso.example")),
          List.of(
              new Contact(
                  new ContactNumber("CT1"),
                  "Ann",
                  "",
                  List.of(
                      new ContactAddress(
                          EmailAddress.of("ann@new.example"),
                          Optional.of(LocalDate.of(2026, 3, 1)),
                          Optional.empty())),
                  Contact.Standing.OPEN)));

  @Test
  void what_came_in_is_judged_by_when_it_was_received() {
    Letters letter = from("ann@new.example").to("jane@contoso.example").at("1970-01-01T00:00:00Z");
    assertThat(
            exchanges(
                table.decide(
                    letter.receivedAt("2026-03-01T08:00:00Z").message(), false, FROM_MARCH_ON)))
        .hasSize(1);
    letter.at("2026-03-01T00:30:00Z").receivedAt("2026-02-28T23:30:00Z");
    assertThat(table.decide(letter.message(), false, FROM_MARCH_ON).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.AUTHOR));
  }

  @Test
  void what_went_out_is_judged_by_when_it_was_sent_as_far_as_that_is_believed() {
    Letters letter = from("jane@contoso.example").to("ann@new.example");
    letter.at("2026-02-28T23:00:00Z").receivedAt("2026-03-05T08:00:00Z");
    assertThat(table.decide(letter.message(), false, FROM_MARCH_ON).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.CONTACT));
    letter.at("1970-01-01T00:00:00Z");
    assertThat(exchanges(table.decide(letter.message(), false, FROM_MARCH_ON))).hasSize(1);
    letter.at("2096-01-01T00:00:00Z").receivedAt("2026-02-01T08:00:00Z");
    assertThat(table.decide(letter.message(), false, FROM_MARCH_ON).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.CONTACT));
  }
}
