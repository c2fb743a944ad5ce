package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.letter.Letter;

/** Several copies of one message. */
class DuplicatesTest {
  private final Firm firm = new Firm();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 500})
  void two_copies_are_logged_once_in_one_page_and_across_pages(int pageSize) {
    Letter offer = Letter.of("offer@contoso.example", Firm.JIM, Firm.ANN);
    ItemId first = firm.deliver(offer);
    ItemId second = firm.deliver(offer);
    ItemId third = firm.deliver(offer);

    PassCounts counts = firm.pass(Firm.pagesOf(pageSize), firm.ports()).counts();

    assertThat(counts)
        .isEqualTo(new PassCounts(1, 2, 0, 0, 0, new PassCounts.Beside(1, 2, 0, 0, 0)));
    assertThat(firm.reason(first)).isEqualTo("LOGGED OUTBOUND");
    assertThat(firm.reason(second)).isEqualTo("SKIPPED DUPLICATE");
    assertThat(firm.reason(third)).isEqualTo("SKIPPED DUPLICATE");
    assertThat(firm.archived()).as("every copy is archived").isEqualTo(3);
  }

  @Test
  void a_copy_that_arrives_days_later_is_archived_without_an_entry() {
    Letter offer = Letter.of("offer@contoso.example", Firm.JIM, Firm.ANN);
    firm.deliver(offer);
    firm.pass();
    firm.deliver(offer);

    assertThat(firm.pass().counts().beside().duplicates()).isOne();
    assertThat(firm.entries()).hasSize(1);
    assertThat(firm.archived()).isEqualTo(2);
  }

  @Test
  void both_mail_flow_rules_fire_for_a_message_to_inside_and_outside_and_it_is_logged_once() {
    Letter mixed = Letter.of("mixed@contoso.example", Firm.JIM, Firm.LIN, Firm.ANN);
    firm.deliver(mixed);
    firm.deliver(mixed);

    firm.pass();

    assertThat(firm.exchanges()).containsExactly("<mixed@contoso.example> OUTBOUND JIM CT000001");
  }

  @Test
  void copies_of_what_was_not_logged_are_decided_by_themselves() {
    Letter strange = Letter.of("x@elsewhere.example", Firm.STRANGER, Firm.JIM);
    firm.deliver(strange);
    firm.deliver(strange);

    assertThat(firm.pass().counts().unmatched()).isEqualTo(2);
    firm.books.people().putContacts(java.util.List.of(Firm.contact("CT3", "E", Firm.STRANGER)));
    firm.deliver(strange);

    assertThat(firm.pass().counts().logged()).isOne();
  }

  @Test
  void message_ids_that_differ_in_case_are_different_messages() {
    firm.deliver(Letter.of("Offer@contoso.example", Firm.JIM, Firm.ANN));
    firm.deliver(Letter.of("offer@contoso.example", Firm.JIM, Firm.ANN));

    assertThat(firm.pass().counts().logged()).isEqualTo(2);
  }

  @Test
  void copies_without_message_id_are_known_by_their_content() {
    Letter bare = Letter.of("x@y.example", Firm.JIM, Firm.ANN).withoutMessageId();
    firm.deliver(bare);
    firm.deliver(bare);
    firm.deliver(bare.saying("something else"));

    PassCounts counts = firm.pass().counts();

    assertThat(counts.logged()).isEqualTo(2);
    assertThat(counts.beside().duplicates()).isOne();
  }
}
