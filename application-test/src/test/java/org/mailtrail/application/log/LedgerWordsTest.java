package org.mailtrail.application.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Company;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.setup.SampleSetups;

class LedgerWordsTest {
  private static final MailboxName GONE = new MailboxName("gone");

  private final Company company = new Company();
  private final LedgerWords words =
      new LedgerWords(company.setupBooks.setups(), company.books.books().ledger());

  private void stands(Reason reason) {
    LedgerRow.Sighting sighting =
        new LedgerRow.Sighting(
            GONE,
            new ItemId("1"),
            Optional.empty(),
            new LedgerRow.Times(Optional.empty(), Optional.of(Company.NOON)),
            "",
            "");
    LedgerRow.Recorded by = new LedgerRow.Recorded(new PassId(new UUID(0, 1)), Company.NOON);
    company.books.books().ledger().record(List.of(new LedgerRow(sighting, reason, "", 0, by)));
  }

  @Test
  void a_reason_that_is_written_today_is_known_however_its_letters_are_written() {
    assertThat(words.reason("not-set")).isEmpty();
    assertThat(words.reason(" privacy-blocked ")).contains("PRIVACY_BLOCKED");
    assertThat(words.reasons())
        .contains("OUTBOUND", "ASSIGNED", "INTERNAL", "CONTACT", "FAILED", "AGAIN")
        .doesNotHaveDuplicates()
        .allSatisfy(
            word ->
                assertThat(List.of(Outcome.values()))
                    .as(word)
                    .anyMatch(end -> !(Reason.of(end, word) instanceof Reason.Foreign)));
  }

  @Test
  void a_reason_of_another_version_is_found_while_a_row_has_it() {
    assertThat(words.reason("Moonshine")).isEmpty();
    stands(Reason.of(Outcome.SKIPPED, "Moonshine"));

    assertThat(words.reason("Moonshine")).contains("Moonshine");
    assertThat(words.reasons()).doesNotContain("Moonshine");
  }

  @Test
  void a_mailbox_is_known_while_it_is_worked_or_a_row_is_of_it() {
    company.keep(SampleSetups.complete());
    assertThat(words.mailbox(" Main ")).contains(MAIN);
    assertThat(words.mailbox("gone")).isEmpty();
    assertThat(words.mailbox("no name!")).isEmpty();
    stands(new Reason.Failed(false));

    assertThat(words.mailbox("gone")).contains(GONE);
    assertThat(words.mailboxes()).containsExactly("main");
  }
}
