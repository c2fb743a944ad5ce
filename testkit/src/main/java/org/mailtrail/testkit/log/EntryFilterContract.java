package org.mailtrail.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.books.HandContract;
import org.mailtrail.testkit.books.SampleMail;

/** What entries are found by, in pages and in totals; a part of {@link EntriesContract}. */
abstract class EntryFilterContract extends HandContract {
  private static final PassId OTHER_PASS = new PassId(new UUID(9, 9));
  private static final Exchange OTHER =
      new Exchange(
          InformationFlow.INBOUND,
          new SalespersonCode("LIN"),
          EmailAddress.of("lin@contoso.example"),
          new ContactNumber("CT2"),
          EmailAddress.of("bob@tailspin.example"),
          "Tailspin Öl");

  EntryFilterContract() {
    // only the whole contract extends it
  }

  /**
   * Offers 0 to 2 of Jim to Ann, 3 to 5 of Bob to Lin, a second after each other; written last
   * first.
   */
  final HandBooks filled() {
    HandBooks books = empty();
    for (int n = 5; n >= 0; n--) {
      with(books, List.of(SampleMail.interaction(n, n < 3 ? SampleMail.EXCHANGE : OTHER)));
    }
    return books;
  }

  static List<String> subjects(List<ListedEntry> entries) {
    return entries.stream().map(listed -> listed.entry().interaction().subject()).toList();
  }

  static List<String> subjects(HandBooks books, EntryFilter filter) {
    return subjects(books.entries().page(filter, Optional.empty(), 100));
  }

  private static void handle(HandBooks books, int message, boolean cancelled, String opportunity) {
    InteractionLogEntry entry = entry(books, message);
    books
        .entryChanges()
        .keep(entry, entry.with(entry.handling().cancelled(cancelled).with(opportunity)));
  }

  @Test
  final void entries_are_filtered_by_their_people() {
    HandBooks books = filled();
    SalespersonCode jim = new SalespersonCode("JIM");
    SalespersonCode lin = new SalespersonCode("LIN");

    assertThat(subjects(books, EntryFilter.all().contact(new ContactNumber("CT2")))).hasSize(3);
    assertThat(subjects(books, EntryFilter.all().company("Tailspin Öl"))).hasSize(3);
    assertThat(subjects(books, EntryFilter.all().company("Tailspin"))).isEmpty();
    assertThat(subjects(books, EntryFilter.all().salesperson(jim)))
        .containsExactly("Offer 2", "Offer 1", "Offer 0");
    assertThat(subjects(books, EntryFilter.all().salespeople(Set.of(jim, lin)))).hasSize(6);
    assertThat(subjects(books, EntryFilter.all().salesperson(jim).salesperson(lin))).isEmpty();
  }

  @Test
  final void entries_are_filtered_by_flow_and_period() {
    HandBooks books = filled();
    Instant second = SampleMail.NOON.plusSeconds(1);

    assertThat(subjects(books, EntryFilter.all().flow(InformationFlow.INBOUND)))
        .containsExactly("Offer 5", "Offer 4", "Offer 3");
    assertThat(subjects(books, EntryFilter.all().from(second).until(second.plusSeconds(2))))
        .containsExactly("Offer 2", "Offer 1");
  }

  @Test
  final void entries_are_filtered_by_the_pass_that_wrote_them() {
    HandBooks books = filled();
    Interaction one = SampleMail.interaction(7);
    Interaction.Logged other = new Interaction.Logged(OTHER_PASS, SampleMail.NOON);
    with(
        books,
        List.of(
            new Interaction(
                one.exchange(), one.at(), one.subject(), one.template(), one.message(), other)));
    EntryFilter written = EntryFilter.all().pass(OTHER_PASS);
    assertThat(subjects(books, EntryFilter.all().pass(SampleMail.PASS))).hasSize(6);
    assertThat(subjects(books, written)).containsExactly("Offer 7");
    assertThat(subjects(books, written.text("offer"))).containsExactly("Offer 7");
    assertThat(subjects(books, written.text("tailspin"))).isEmpty();
    assertThat(subjects(books, written.salesperson(new SalespersonCode("JIM")).cancelled(false)))
        .containsExactly("Offer 7");
    assertThat(subjects(books, written.contact(new ContactNumber("CT2")))).isEmpty();
    assertThat(books.entries().total(written, 10)).isEqualTo(new Total(1, true));
  }

  @Test
  final void entries_are_filtered_by_what_was_made_of_them() {
    HandBooks books = filled();
    handle(books, 4, true, "OP1");

    assertThat(subjects(books, EntryFilter.all().cancelled(true))).containsExactly("Offer 4");
    assertThat(subjects(books, EntryFilter.all().cancelled(false))).hasSize(5);
    assertThat(subjects(books, EntryFilter.all().withOpportunity(true))).containsExactly("Offer 4");
    assertThat(subjects(books, EntryFilter.all().withOpportunity(false))).hasSize(5);
    assertThat(subjects(books, EntryFilter.all().opportunity(new OpportunityNumber("OP1"))))
        .containsExactly("Offer 4");
    assertThat(subjects(books, EntryFilter.all().opportunity(new OpportunityNumber("OP2"))))
        .isEmpty();
  }

  @Test
  final void each_word_of_a_text_begins_a_word_of_the_entry() {
    HandBooks books = filled();

    assertThat(subjects(books, EntryFilter.all().text("off 4"))).containsExactly("Offer 4");
    assertThat(subjects(books, EntryFilter.all().text("TAILSPIN öl"))).hasSize(3);
    assertThat(subjects(books, EntryFilter.all().text("bob@tail"))).hasSize(3);
    assertThat(subjects(books, EntryFilter.all().text("ffer"))).isEmpty();
  }

  @Test
  final void a_text_without_words_finds_nothing() {
    HandBooks books = filled();

    for (String text : List.of("%", "'%_:*& |!()\\", "\u3002", "\uD83D\uDE00")) {
      EntryFilter nothing = EntryFilter.all().text(text);
      assertThat(subjects(books, nothing)).as(text).isEmpty();
      assertThat(books.entries().total(nothing, 5)).as(text).isEqualTo(new Total(0, true));
    }
    assertThat(subjects(books, EntryFilter.all().text(" \t"))).hasSize(6);
    assertThat(subjects(books, EntryFilter.all().text("% offer"))).hasSize(6);
  }

  @Test
  final void a_word_is_found_where_nothing_stands_between_words() {
    HandBooks books = empty();
    String japanese = "\u6771\u4EAC\u652F\u793E\u306E\u30B5\u30FC\u30D0\u30FC2026\u5E74\u5EA6";
    String thai = "\u0E43\u0E1A\u0E40\u0E2A\u0E19\u0E2D\u0E23\u0E32\u0E04\u0E32";
    with(books, List.of(saying(1, japanese), saying(2, thai)));

    for (String part :
        List.of(
            "\u652F\u793E",
            "\u4EAC",
            "\u5EA6",
            "\uFF7B\uFF70\uFF8A\uFF9E\uFF70",
            "2026\u5E74",
            "\u652F\u793E\u306E\u30B5\u30FC")) {
      assertThat(subjects(books, EntryFilter.all().text(part))).as(part).containsExactly(japanese);
    }
    assertThat(subjects(books, EntryFilter.all().text("\u0E23\u0E32\u0E04\u0E32")))
        .containsExactly(thai);
    assertThat(subjects(books, EntryFilter.all().text("\u6771\u793E"))).isEmpty();
  }

  private static Interaction saying(int number, String subject) {
    return SampleMail.interaction(SampleMail.MAIN, number, SampleMail.EXCHANGE, subject);
  }

  @Test
  final void counting_ends_at_the_limit() {
    Entries entries = filled().entries();

    assertThat(entries.total(EntryFilter.all(), 6)).isEqualTo(new Total(6, true));
    assertThat(entries.total(EntryFilter.all(), 5)).isEqualTo(new Total(5, false));
    assertThat(entries.total(EntryFilter.all().text("offer 4"), 5)).isEqualTo(new Total(1, true));
  }
}
