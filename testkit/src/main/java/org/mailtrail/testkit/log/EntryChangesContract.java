package org.mailtrail.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.log.EntryChanges.Kept;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.Handling.Evaluation;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.HandContract;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link EntryChanges} keeps. Extend it, give it yours, and run it. */
public abstract class EntryChangesContract extends HandContract {
  /** A contract to be kept. */
  protected EntryChangesContract() {
    // the hooks give what is tried
  }

  private static Exchange with(String contact) {
    Exchange old = SampleMail.EXCHANGE;
    return new Exchange(
        InformationFlow.OUTBOUND,
        old.salesperson(),
        old.salespersonAddress(),
        new ContactNumber(contact),
        old.contactAddress(),
        "Tailspin");
  }

  @Test
  final void handling_and_people_are_kept() {
    HandBooks books = with(empty(), SampleMail.interactions(2));
    InteractionLogEntry before = entry(books, 1);
    InteractionLogEntry now =
        before
            .with(
                new Handling(Optional.of("OP1"), true, Evaluation.VERY_POSITIVE, "\ud83d\ude80 '"))
            .with(with("CT2"));

    assertThat(books.entryChanges().keep(before, now)).isEqualTo(Kept.YES);
    assertThat(books.books().log().find(before.number())).contains(now);
    assertThat(entry(books, 0).handling()).isEqualTo(Handling.none());
  }

  @Test
  final void who_read_an_older_state_changes_nothing() {
    HandBooks books = with(empty(), SampleMail.interactions(1));
    InteractionLogEntry before = entry(books, 0);
    InteractionLogEntry first = before.with(before.handling().cancelled(true));
    EntryChanges changes = books.entryChanges();
    changes.keep(before, first);

    assertThat(changes.keep(before, before.with(before.handling().remarked("late"))))
        .isEqualTo(Kept.OVERTAKEN);
    assertThat(books.books().log().find(before.number())).contains(first);
  }

  @Test
  final void one_message_is_not_logged_twice_between_two_people() {
    HandBooks books =
        with(empty(), List.of(SampleMail.interaction(1), SampleMail.interaction(1, with("CT2"))));
    InteractionLogEntry before = entry(books, 1);

    assertThat(books.entryChanges().keep(before, before.with(with("CT2"))))
        .isEqualTo(Kept.THERE_ALREADY);
    assertThat(books.books().log().find(before.number())).contains(before);
    assertThat(books.entryChanges().keep(before, before.with(with("CT3")))).isEqualTo(Kept.YES);
  }

  @Test
  final void all_entries_of_a_message_follow_it_to_another_mailbox() {
    HandBooks books =
        with(
            empty(),
            List.of(
                SampleMail.interaction(1),
                SampleMail.interaction(1, with("CT2")),
                SampleMail.interaction(2)));
    Filed.Place place =
        new Filed.Place(new ItemId("new"), "2026-03", Optional.of("https://outlook.example/new"));
    MessageLink link = entry(books, 1).interaction().message();
    books.entryChanges().relink(link, SampleMail.OTHER, place);

    assertThat(BooksContract.all(books.books().log()))
        .filteredOn(e -> e.interaction().message().key().equals(link.key()))
        .hasSize(2)
        .allSatisfy(
            e -> {
              MessageLink now = e.interaction().message();
              assertThat(now.mailbox()).isEqualTo(SampleMail.OTHER);
              assertThat(now.item().id()).isEqualTo(place.item());
              assertThat(now.folder()).isEqualTo("2026-03");
              assertThat(now.item().webLink()).isEqualTo(place.webLink());
            });
    assertThat(entry(books, 2).interaction()).isEqualTo(SampleMail.interaction(2));
  }

  @Test
  final void history_is_told_the_last_first_and_of_its_entry_alone() {
    HandBooks books = with(empty(), SampleMail.interactions(2));
    EntryChanges changes = books.entryChanges();
    EntryChange first = change(entry(books, 0), "a");
    EntryChange second = change(entry(books, 0), "b");
    changes.note(first);
    changes.note(second);
    changes.note(change(entry(books, 1), "c"));

    assertThat(changes.history(first.entry(), 10)).containsExactly(second, first);
    assertThat(changes.history(first.entry(), 1)).containsExactly(second);
  }

  private static EntryChange change(InteractionLogEntry entry, String to) {
    return new EntryChange(
        entry.number(), SampleMail.NOON, "anna", "comment", "", to + "\ud83d\ude80".repeat(2_000));
  }

  @Test
  final void changes_go_with_the_unit_of_work_that_fails() {
    HandBooks books = with(empty(), SampleMail.interactions(1));
    InteractionLogEntry before = entry(books, 0);
    BooksContract.inVain(
        books.books().unitOfWork(),
        () -> {
          books.entryChanges().keep(before, before.with(before.handling().cancelled(true)));
          books.entryChanges().note(change(before, "x"));
        });

    assertThat(entry(books, 0)).isEqualTo(before);
    assertThat(books.entryChanges().history(before.number(), 10)).isEmpty();
  }

  @Test
  final void a_log_out_of_reach_is_told_as_one_that_may_come_back() {
    EntryChanges changes = outOfReach().entryChanges();
    InteractionLogEntry none =
        new InteractionLogEntry(new EntryNumber(1), SampleMail.interaction(1), Handling.none());

    assertUnreachable(() -> changes.keep(none, none.with(none.handling().cancelled(true))));
    assertUnreachable(() -> changes.history(none.number(), 1));
    assertUnreachable(() -> changes.note(change(none, "x")));
  }
}
