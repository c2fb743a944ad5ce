package org.mailtrail.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.message.Conversation;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link Entries} keeps. Extend it, give it yours, and run it. */
public abstract class EntriesContract extends EntryFilterContract {
  /** A contract to be kept. */
  protected EntriesContract() {
    // the hooks give what is tried
  }

  @Test
  final void entries_come_newest_first_by_their_time_whenever_they_were_written() {
    assertThat(subjects(filled(), EntryFilter.all()))
        .containsExactly("Offer 5", "Offer 4", "Offer 3", "Offer 2", "Offer 1", "Offer 0");
  }

  @Test
  final void pages_follow_each_other_without_gap_or_overlap_also_within_one_instant() {
    HandBooks books = empty();
    List<Interaction> atOnce = new ArrayList<>();
    for (int n = 0; n < 7; n++) {
      atOnce.add(at(SampleMail.interaction(n), SampleMail.NOON));
    }
    with(books, atOnce);
    List<EntryNumber> seen = new ArrayList<>();
    Optional<EntryPosition> after = Optional.empty();
    for (int page = 0; page < 4; page++) {
      List<ListedEntry> some = books.entries().page(EntryFilter.all(), after, 2);
      some.forEach(listed -> seen.add(listed.entry().number()));
      after = some.stream().reduce((first, second) -> second).map(ListedEntry::position);
    }

    assertThat(seen).hasSize(7).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  private static Interaction at(Interaction old, Instant time) {
    return new Interaction(
        old.exchange(), time, old.subject(), old.template(), old.message(), old.logged());
  }

  @Test
  final void entries_are_told_with_the_names_of_their_people() {
    HandBooks books = with(empty(), List.of(SampleMail.interaction(1)));
    Entries entries = books.entries();
    assertThat(entries.page(EntryFilter.all(), Optional.empty(), 1).get(0).contactName()).isEmpty();
    books
        .peopleRegister()
        .putContacts(
            List.of(
                new Contact(
                    new ContactNumber("CT1"),
                    "Ann",
                    "Fabrikam",
                    List.of(),
                    Contact.Standing.OPEN)));
    books
        .peopleRegister()
        .putSalespeople(List.of(new Salesperson(new SalespersonCode("JIM"), "Jim", List.of())));
    ListedEntry listed = entries.page(EntryFilter.all(), Optional.empty(), 1).get(0);

    assertThat(listed.contactName()).isEqualTo("Ann");
    assertThat(listed.salespersonName()).isEqualTo("Jim");
    assertThat(entries.find(listed.entry().number())).contains(listed);
    assertThat(entries.find(new EntryNumber(listed.entry().number().value() + 1))).isEmpty();
  }

  @Test
  final void a_thread_is_its_beginning_and_all_answers_oldest_first() {
    HandBooks books = empty();
    with(
        books,
        List.of(
            in(SampleMail.interaction(4), Optional.of(SampleMail.key(1)), Optional.empty()),
            SampleMail.interaction(1),
            in(SampleMail.interaction(3), Optional.of(SampleMail.key(1)), Optional.of("c")),
            in(SampleMail.interaction(5), Optional.empty(), Optional.of("c")),
            in(SampleMail.interaction(6), Optional.of(SampleMail.key(9)), Optional.of("d"))));

    assertThat(thread(books, 1)).containsExactly("Offer 1", "Offer 3", "Offer 4");
    assertThat(thread(books, 4)).containsExactly("Offer 1", "Offer 3", "Offer 4");
    assertThat(thread(books, 3)).containsExactly("Offer 1", "Offer 3", "Offer 4", "Offer 5");
    assertThat(thread(books, 5)).containsExactly("Offer 3", "Offer 5");
    assertThat(thread(books, 6)).containsExactly("Offer 6");
    assertThat(books.entries().thread(new EntryNumber(1_000_000), 10)).isEmpty();
  }

  private static List<String> thread(HandBooks books, int message) {
    return subjects(books.entries().thread(entry(books, message).number(), 10));
  }

  private static Interaction in(
      Interaction old, Optional<MessageKey> root, Optional<String> exchangeId) {
    Interaction.Logged logged =
        new Interaction.Logged(
            old.logged().pass(),
            old.logged().at(),
            Authenticity.unknown(),
            new Conversation(root, exchangeId));
    return new Interaction(
        old.exchange(), old.at(), old.subject(), old.template(), old.message(), logged);
  }

  @Test
  final void spans_begin_with_their_first_instant() {
    HandBooks books = empty();
    Instant newYear = Instant.parse("2026-01-01T00:00:00Z");
    with(
        books,
        List.of(
            at(SampleMail.interaction(1), newYear.minusMillis(1)),
            at(SampleMail.interaction(2), newYear),
            at(SampleMail.interaction(3), newYear.plus(Duration.ofDays(30)))));

    List<Instant> bounds =
        List.of(
            newYear.minusSeconds(60),
            newYear,
            newYear.plusSeconds(60),
            newYear.plus(Duration.ofDays(31)));
    assertThat(books.entries().spans(EntryFilter.all(), bounds)).containsExactly(1L, 1L, 1L);
    assertThat(books.entries().spans(EntryFilter.all().from(newYear), bounds))
        .containsExactly(0L, 1L, 1L);
    assertThat(books.entries().spans(EntryFilter.all(), bounds.subList(1, 3))).containsExactly(1L);
  }

  @Test
  final void a_log_out_of_reach_is_told_as_one_that_may_come_back() {
    Entries entries = outOfReach().entries();

    assertUnreachable(() -> entries.page(EntryFilter.all(), Optional.empty(), 1));
    assertUnreachable(() -> entries.total(EntryFilter.all(), 1));
    assertUnreachable(() -> entries.find(new EntryNumber(1)));
    assertUnreachable(() -> entries.thread(new EntryNumber(1), 1));
    assertUnreachable(() -> entries.spans(EntryFilter.all(), List.of(Instant.EPOCH, Instant.MAX)));
  }
}
