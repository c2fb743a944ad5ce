package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.InitiatedBy;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.testkit.letter.Letter;

/** What Business Central's own tests of e-mail logging expect, and where Mailtrail does better. */
class BusinessCentralTest {
  private static final String HOME = "ann@home.example";

  private final Firm firm = new Firm();

  private void giveAnnAnAlternativeAddress(String from, String to) {
    firm.books
        .people()
        .putContacts(
            List.of(
                new Contact(
                    new ContactNumber("CT000001"),
                    "Ann",
                    "Fabrikam",
                    List.of(
                        ContactAddress.always(EmailAddress.of(Firm.ANN)),
                        new ContactAddress(
                            EmailAddress.of(HOME),
                            Optional.of(LocalDate.parse(from)),
                            Optional.of(LocalDate.parse(to)))),
                    Contact.Standing.OPEN)));
  }

  private static Letter toHome(String id, String date) {
    return Letter.of(id, Firm.JIM, HOME).dated(Optional.of(Instant.parse(date)));
  }

  @Test
  void a_contact_and_a_salesperson_are_found_by_their_addresses_whatever_the_case() {
    firm.deliver(Letter.of("a@x.example", "ANN@Fabrikam.Example", "Jim@CONTOSO.example"));

    firm.pass();

    assertThat(firm.exchanges()).containsExactly("<a@x.example> INBOUND JIM CT000001");
  }

  @Test
  void an_alternative_address_counts_from_its_first_day_to_its_last() {
    giveAnnAnAlternativeAddress("2026-02-01", "2026-02-28");
    firm.deliver(toHome("before@x.example", "2026-01-31T23:59:59Z"));
    firm.deliver(toHome("first@x.example", "2026-02-01T00:00:00Z"));
    firm.deliver(toHome("last@x.example", "2026-02-28T23:59:59Z"));
    firm.deliver(toHome("after@x.example", "2026-03-01T00:00:00Z"));

    firm.pass();

    assertThat(firm.exchanges())
        .containsExactly(
            "<first@x.example> OUTBOUND JIM CT000001", "<last@x.example> OUTBOUND JIM CT000001");
  }

  @Test
  void the_primary_address_goes_on_counting_beside_an_alternative_one() {
    giveAnnAnAlternativeAddress("2026-02-01", "2026-02-28");
    firm.deliver(Letter.of("a@x.example", Firm.ANN, Firm.JIM));

    firm.pass();

    assertThat(firm.entry().interaction().exchange().contactAddress()).hasToString(Firm.ANN);
  }

  @Test
  void an_entry_of_received_mail_is_inbound_initiated_by_them_at_the_time_it_was_received() {
    firm.deliver(Letter.of("a@x.example", Firm.ANN, Firm.JIM));

    firm.pass();

    Interaction entry = firm.entry().interaction();
    assertThat(entry.exchange().flow()).isEqualTo(InformationFlow.INBOUND);
    assertThat(entry.exchange().flow().initiatedBy()).isEqualTo(InitiatedBy.THEM);
    assertThat(entry.at()).isEqualTo(entry.message().receivedAt());
    assertThat(entry.exchange().company()).isEqualTo("Fabrikam");
  }

  @Test
  void an_entry_of_sent_mail_is_outbound_initiated_by_us_at_the_time_it_was_sent() {
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN));

    firm.pass();

    Interaction entry = firm.entry().interaction();
    assertThat(entry.exchange().flow()).isEqualTo(InformationFlow.OUTBOUND);
    assertThat(entry.exchange().flow().initiatedBy()).isEqualTo(InitiatedBy.US);
    assertThat(entry.at()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
    assertThat(Optional.of(entry.at())).isEqualTo(entry.message().sentAt());
  }

  @Test
  void sent_mail_without_a_date_has_the_time_at_which_it_was_received() {
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN).dated(Optional.empty()));

    firm.pass();

    Interaction entry = firm.entry().interaction();
    assertThat(entry.at()).isEqualTo(entry.message().receivedAt());
  }

  @Test
  void every_entry_is_an_email_that_nobody_has_touched() {
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN));

    firm.pass();

    assertThat(Interaction.CORRESPONDENCE_TYPE).isEqualTo("EMAIL");
    InteractionLogEntry entry = firm.entry();
    assertThat(entry.handling()).isEqualTo(Handling.none());
    assertThat(entry.handling().cancelled()).isFalse();
    assertThat(entry.handling().opportunityNumber()).isEmpty();
  }

  @Test
  void the_template_fills_group_cost_and_duration_of_the_entry() {
    InteractionTemplate template =
        new InteractionTemplate(
            "EMAIL", "Mail", "LETTER", new BigDecimal("2.50"), Duration.ofMinutes(6));
    firm.books.books().templates().put(template);
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN));

    firm.pass();

    assertThat(firm.entry().interaction().template()).isEqualTo(template);
  }

  @Test
  void a_later_change_of_the_template_leaves_written_entries_alone() {
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN));
    firm.pass();
    firm.books
        .books()
        .templates()
        .put(new InteractionTemplate("EMAIL", "New", "", BigDecimal.TEN, Duration.ZERO));

    assertThat(firm.entry().interaction().template()).isEqualTo(InteractionTemplate.email());
  }

  @Test
  void an_entry_knows_message_mailbox_folder_and_pass() {
    ItemId item = firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN));

    PassReport pass = firm.pass();

    Interaction entry = firm.entry().interaction();
    assertThat(entry.message().key()).hasToString("<a@x.example>");
    assertThat(entry.message().mailbox()).isEqualTo(Firm.MAIN);
    assertThat(entry.message().folder()).isEqualTo("Archive");
    assertThat(entry.message().item().id()).isEqualTo(item);
    assertThat(entry.message().item().size()).isPositive();
    assertThat(entry.logged()).isEqualTo(new Interaction.Logged(pass.id(), Firm.NOON));
  }

  @Test
  void a_message_without_subject_is_logged_with_an_empty_one() {
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN).about(""));

    firm.pass();

    assertThat(firm.entry().interaction().subject()).isEmpty();
  }

  @Test
  void a_long_subject_is_kept_in_full() {
    String subject = "Angebot \u00fcber tausend Fahrr\u00e4der ".repeat(100);
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN).about(subject));

    firm.pass();

    assertThat(firm.entry().interaction().subject()).isEqualTo(subject);
  }

  @Test
  void recipients_in_to_come_before_those_in_cc() {
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.BOB).cc(Firm.ANN));

    firm.pass();

    assertThat(firm.entries())
        .extracting(entry -> entry.exchange().contact().value())
        .containsExactly("CT000002", "CT000001");
  }

  @Test
  void an_address_in_to_and_cc_counts_once() {
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN).cc(Firm.ANN));

    firm.pass();

    assertThat(firm.entries()).hasSize(1);
  }

  @Test
  void two_messages_with_two_counterparts_each_are_four_entries() {
    firm.deliver(Letter.of("out@x.example", Firm.JIM, Firm.ANN, Firm.BOB));
    firm.deliver(Letter.of("in@x.example", Firm.ANN, Firm.JIM, Firm.LIN));

    firm.pass();

    assertThat(firm.exchanges())
        .containsExactly(
            "<in@x.example> INBOUND JIM CT000001",
            "<in@x.example> INBOUND LIN CT000001",
            "<out@x.example> OUTBOUND JIM CT000001",
            "<out@x.example> OUTBOUND JIM CT000002");
  }

  @Test
  void mail_of_which_one_side_is_known_is_not_logged_and_kept() {
    ItemId noContact = firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.STRANGER));
    ItemId noSalesperson = firm.deliver(Letter.of("b@x.example", Firm.ANN, Firm.STRANGER));
    ItemId noAuthor = firm.deliver(Letter.of("c@x.example", Firm.STRANGER, Firm.JIM));

    firm.pass();

    assertThat(firm.entries()).isEmpty();
    assertThat(firm.notLogged()).as("Business Central deletes them").isEqualTo(3);
    assertThat(firm.reason(noContact)).isEqualTo("UNMATCHED CONTACT");
    assertThat(firm.reason(noSalesperson)).isEqualTo("UNMATCHED SALESPERSON");
    assertThat(firm.reason(noAuthor)).isEqualTo("UNMATCHED AUTHOR");
  }

  @Test
  void a_message_with_an_id_that_was_logged_before_is_not_logged_again() {
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN));
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.BOB));

    firm.pass();

    assertThat(firm.exchanges()).containsExactly("<a@x.example> OUTBOUND JIM CT000001");
  }

  @Test
  void a_draft_is_never_logged() {
    ItemId draft = firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN).with("X-Unsent", "1"));

    firm.pass();

    assertThat(firm.reason(draft)).isEqualTo("SKIPPED DRAFT");
    assertThat(firm.entries()).isEmpty();
  }

  @Test
  void mail_sent_by_a_delegate_is_the_authors_not_the_delegates() {
    firm.deliver(Letter.of("a@x.example", Firm.JIM, Firm.ANN).sentBy(Firm.LIN));

    firm.pass();

    assertThat(firm.exchanges())
        .as("Business Central credits the delegate")
        .containsExactly("<a@x.example> OUTBOUND JIM CT000001");
  }

  @Test
  void two_addresses_of_one_contact_in_one_message_are_one_entry() {
    giveAnnAnAlternativeAddress("2026-01-01", "2026-12-31");
    firm.deliver(Letter.of("a@x.example", Firm.JIM, HOME, Firm.ANN));

    firm.pass();

    assertThat(firm.entry().interaction().exchange().contactAddress())
        .as("Business Central writes two")
        .hasToString(HOME);
  }
}
