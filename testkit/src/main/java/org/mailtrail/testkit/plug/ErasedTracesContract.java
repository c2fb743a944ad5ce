package org.mailtrail.testkit.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.plug.StrangersTrial.JIM;
import static org.mailtrail.testkit.plug.StrangersTrial.entries;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.people.Erasures.Extent;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.people.ContactNumber;

/** What every storage must forget when a contact is erased, and what it keeps. */
public abstract class ErasedTracesContract extends ErasedWordsContract {
  /** Made by the contract that extends it. */
  protected ErasedTracesContract() {
    // the hook gives everything
  }

  @Test
  final void a_preview_tells_what_it_concerns_and_writes_nothing() {
    Mailtrail mailtrail = logged(fromAnn(), trial.letter(JIM, ANNS), trial.letter(ANNS, "x@y.org"));

    assertThat(done(mailtrail.people().erase().preview(ANN)))
        .isEqualTo(new Extent(1, 2, 0, 0, 3, 1));
    assertThat(entries(mailtrail)).hasSize(2);
    assertThat(code(mailtrail.people().erase().preview(new ContactNumber("CT7"))))
        .isEqualTo("unknown-contact");
  }

  @Test
  final void who_is_erased_is_gone_with_all_entries_and_their_history() {
    Mailtrail mailtrail = logged(fromAnn(), trial.letter(JIM, ANNS));
    mailtrail.desk().comment().comment(new EntryNumber(1), "Ann likes blue", "jim");
    BrokenLinks links = mailtrail.links().broken();
    links.judge(List.of(new EntryNumber(1)), List.of(), Instant.parse("2026-03-02T12:00:00Z"));

    assertThat(erase(mailtrail).entries()).isEqualTo(2);
    assertThat(entries(mailtrail)).isEmpty();
    assertThat(links.goneSince(List.of(new EntryNumber(1)))).isEmpty();
    assertThat(mailtrail.storage().keptByHand().entryChanges().history(new EntryNumber(1), 10))
        .isEmpty();
    assertThat(mailtrail.storage().keptByHand().peopleDirectory().contacts(List.of(ANN, FIRM)))
        .extracting(one -> one.number())
        .containsExactly(FIRM);
  }

  @Test
  final void the_ledger_keeps_outcome_key_and_time_alone() {
    Mailtrail mailtrail =
        logged(
            fromAnn(),
            trial.letter(JIM, ANNS),
            trial.letter(ANNS, "x@y.org"),
            trial.letter("info@fabrikam.example", JIM));
    List<LedgerRow> before = rows(mailtrail);
    erase(mailtrail);

    assertThat(rows(mailtrail))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "explanation", "sighting.author", "sighting.subject")
        .containsExactlyElementsOf(before);
    assertThat(rows(mailtrail))
        .filteredOn(row -> row.sighting().author().isEmpty())
        .hasSize(3)
        .allMatch(row -> row.explanation().isEmpty() && row.sighting().subject().isEmpty());
    assertThat(rows(mailtrail).toString()).doesNotContain(ANNS).contains("info@fabrikam.example");
  }

  @Test
  final void the_number_must_be_typed_and_the_contact_be_there() {
    Mailtrail mailtrail = logged(fromAnn());

    assertThat(code(mailtrail.people().erase().erase(ANN, "CT00001", "anna")))
        .isEqualTo("number-not-typed");
    assertThat(entries(mailtrail)).hasSize(1);
    erase(mailtrail);
    assertThat(code(mailtrail.people().erase().erase(ANN, "CT000001", "anna")))
        .isEqualTo("unknown-contact");
  }

  @Test
  final void all_of_it_goes_with_the_unit_of_work_that_fails() {
    Mailtrail mailtrail = logged(fromAnn());
    StoragePlug storage = mailtrail.storage();

    assertThatThrownBy(
            () ->
                storage
                    .books()
                    .unitOfWork()
                    .run(
                        () -> {
                          storage.keptPeople().erasures().erase(ANN, trial.clock.instant());
                          throw new IllegalStateException("stop");
                        }))
        .hasMessageContaining("stop");
    assertThat(entries(mailtrail)).hasSize(1);
    assertThat(rows(mailtrail).get(0).sighting().author()).isEqualTo(ANNS);
    assertThat(storage.keptPeople().erasures().firstDays(List.of(ADDRESS))).isEmpty();
    assertThat(storage.keptByHand().peopleDirectory().contacts(List.of(ANN))).hasSize(1);
  }
}
