package org.mailtrail.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryFilter.Period;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.SampleMail;

/**
 * What every {@link InteractionLog} keeps when it is read. Extend it, give it yours, and run it.
 */
public abstract class LogReadingContract extends BooksContract {
  private static final Exchange OTHER =
      new Exchange(
          InformationFlow.INBOUND,
          new SalespersonCode("LIN"),
          EmailAddress.of("lin@contoso.example"),
          new ContactNumber("CT2"),
          EmailAddress.of("bob@tailspin.example"),
          "Tailspin \u00d6l");

  /** A contract to be kept. */
  protected LogReadingContract() {
    // the hooks give what is tried
  }

  /** Offers 0 to 2 of Jim to Ann, and 3 to 5 of Bob to Lin, each a second after the one before. */
  private InteractionLog filled() {
    InteractionLog log = empty().books().log();
    for (int n = 0; n < 6; n++) {
      log.append(List.of(n < 3 ? SampleMail.interaction(n) : SampleMail.interaction(n, OTHER)));
    }
    return log;
  }

  private static List<String> subjects(List<InteractionLogEntry> entries) {
    return entries.stream().map(entry -> entry.interaction().subject()).toList();
  }

  /** The same by both ways of reading. */
  private static List<String> subjects(InteractionLog log, EntryFilter filter) {
    List<String> streamed = subjects(all(log, filter));
    assertThat(subjects(log.page(filter, Optional.empty(), 1_000)))
        .containsExactlyInAnyOrderElementsOf(streamed);
    return streamed;
  }

  private static EntryFilter text(String text) {
    return new EntryFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Period.always(), Optional.of(text));
  }

  private static EntryFilter period(Optional<Instant> from, Optional<Instant> until) {
    return new EntryFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Period(from, until),
        Optional.empty());
  }

  @Test
  final void the_newest_entries_come_first_and_no_more_than_wanted() {
    InteractionLog log = filled();

    assertThat(subjects(log.page(EntryFilter.all(), Optional.empty(), 2)))
        .containsExactly("Offer 5", "Offer 4");
  }

  @Test
  final void the_next_page_begins_below_the_last_entry_of_the_one_before() {
    InteractionLog log = filled();
    EntryNumber last = log.page(EntryFilter.all(), Optional.empty(), 2).get(1).number();
    log.append(List.of(SampleMail.interaction(9)));

    assertThat(subjects(log.page(EntryFilter.all(), Optional.of(last), 3)))
        .containsExactly("Offer 3", "Offer 2", "Offer 1");
    assertThat(log.page(EntryFilter.all(), Optional.of(new EntryNumber(1)), 3)).isEmpty();
  }

  @Test
  final void all_entries_are_streamed_oldest_first() {
    InteractionLog log = empty().books().log();
    log.append(SampleMail.interactions(MANY));
    List<InteractionLogEntry> entries = all(log);

    assertThat(entries).hasSize(MANY);
    assertThat(entries).extracting(InteractionLogEntry::number).isSorted();
  }

  @Test
  final void a_reader_that_breaks_off_gets_no_more_and_its_own_exception() {
    InteractionLog log = filled();
    AtomicInteger read = new AtomicInteger();

    assertThatThrownBy(
            () ->
                log.forEach(
                    EntryFilter.all(),
                    entry -> {
                      if (read.incrementAndGet() == 2) {
                        throw new IllegalStateException("enough");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
    assertThat(read).hasValue(2);
  }

  @Test
  final void entries_are_filtered_by_contact_salesperson_and_flow() {
    InteractionLog log = filled();

    assertThat(subjects(log, people(Optional.of("CT2"), Optional.empty(), Optional.empty())))
        .containsExactly("Offer 3", "Offer 4", "Offer 5");
    assertThat(subjects(log, people(Optional.empty(), Optional.of("JIM"), Optional.empty())))
        .containsExactly("Offer 0", "Offer 1", "Offer 2");
    assertThat(
            subjects(
                log,
                people(Optional.empty(), Optional.empty(), Optional.of(InformationFlow.INBOUND))))
        .containsExactly("Offer 3", "Offer 4", "Offer 5");
    assertThat(subjects(log, people(Optional.of("CT2"), Optional.of("JIM"), Optional.empty())))
        .isEmpty();
  }

  private static EntryFilter people(
      Optional<String> contact, Optional<String> salesperson, Optional<InformationFlow> flow) {
    return new EntryFilter(
        contact.map(ContactNumber::new),
        salesperson.map(SalespersonCode::new),
        flow,
        Period.always(),
        Optional.empty());
  }

  @Test
  final void a_period_has_its_first_instant_and_not_its_last() {
    InteractionLog log = filled();
    Optional<Instant> second = Optional.of(SampleMail.NOON.plusSeconds(1));
    Optional<Instant> fourth = Optional.of(SampleMail.NOON.plusSeconds(3));

    assertThat(subjects(log, period(second, fourth))).containsExactly("Offer 1", "Offer 2");
    assertThat(subjects(log, period(Optional.empty(), second))).containsExactly("Offer 0");
    assertThat(subjects(log, period(fourth, Optional.empty())))
        .containsExactly("Offer 3", "Offer 4", "Offer 5");
  }

  @Test
  final void text_is_found_in_subject_company_and_addresses_whatever_the_case() {
    InteractionLog log = filled();

    assertThat(subjects(log, text("oFFer 4"))).containsExactly("Offer 4");
    assertThat(subjects(log, text("tailspin \u00f6l"))).hasSize(3);
    assertThat(subjects(log, text("JIM@CONTOSO"))).hasSize(3);
    assertThat(subjects(log, text("bob@"))).hasSize(3);
    assertThat(subjects(log, text("nowhere"))).isEmpty();
  }

  @Test
  final void no_character_of_a_text_stands_for_others() {
    InteractionLog log = empty().books().log();
    String subject = "100% off_now! [zebra] \\ '";
    log.append(
        List.of(
            SampleMail.interaction(SampleMail.MAIN, 1, SampleMail.EXCHANGE, subject),
            SampleMail.interaction(2)));

    for (String part : List.of("100%", "off_n", "now!", "[zebra]", "off now")) {
      assertThat(subjects(log, text(part))).as(part).containsExactly(subject);
    }
    assertThat(subjects(log, text("1%w"))).isEmpty();
    assertThat(subjects(log, text("n_w"))).isEmpty();
  }

  @Test
  final void a_log_out_of_reach_is_told_as_one_that_may_come_back() {
    InteractionLog log = outOfReach().books().log();

    assertUnreachable(() -> log.page(EntryFilter.all(), Optional.empty(), 1));
    assertUnreachable(() -> all(log));
  }
}
