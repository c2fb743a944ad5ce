package org.mailtrail.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.testkit.books.LoggingBooks;
import org.mailtrail.testkit.books.SampleMail;

/**
 * What every {@link InteractionLog} keeps when it is written. Extend it, give it yours, and run it;
 * {@link LogReadingContract} is the rest.
 */
public abstract class InteractionLogContract extends EntryRelocationContract {
  /** A contract to be kept. */
  protected InteractionLogContract() {
    // the hooks give what is tried
  }

  @Test
  final void nothing_is_in_it_at_first() {
    InteractionLog log = log();

    assertThat(all(log)).isEmpty();
    assertThat(log.find(new EntryNumber(1))).isEmpty();
    assertThat(log.page(EntryFilter.all(), Optional.empty(), 10)).isEmpty();
  }

  @Test
  final void an_entry_is_read_as_it_was_written_and_nobody_has_touched_it() {
    InteractionLog log = log();
    assertThat(log.append(List.of(SampleMail.interaction(1)))).isOne();
    InteractionLogEntry entry = all(log).get(0);

    assertThat(entry.interaction()).isEqualTo(SampleMail.interaction(1));
    assertThat(entry.handling()).isEqualTo(Handling.none());
    assertThat(log.find(entry.number())).contains(entry);
  }

  @Test
  final void entries_are_numbered_in_the_order_in_which_they_are_written() {
    InteractionLog log = log();
    log.append(List.of(SampleMail.interaction(9), SampleMail.interaction(2)));
    log.append(List.of(SampleMail.interaction(5)));

    assertThat(interactions(log))
        .containsExactly(
            SampleMail.interaction(9), SampleMail.interaction(2), SampleMail.interaction(5));
    assertThat(all(log)).extracting(InteractionLogEntry::number).doesNotHaveDuplicates();
  }

  @Test
  final void writing_nothing_changes_nothing() {
    InteractionLog log = log();

    assertThat(log.append(List.of())).isZero();
    assertThat(all(log)).isEmpty();
  }

  @Test
  final void thousands_are_written_at_once() {
    InteractionLog log = log();

    assertThat(log.append(SampleMail.interactions(MANY))).isEqualTo(MANY);
    assertThat(all(log)).hasSize(MANY);
  }

  @Test
  final void large_values_are_kept_whole() {
    InteractionLog log = log();
    Interaction large =
        SampleMail.interaction(
            SampleMail.MAIN, 1, EXCHANGE, "\u00fc\u4e2d\ud83d\ude80 '%_ ".repeat(2_000));
    log.append(List.of(large));

    assertThat(interactions(log)).containsExactly(large);
  }

  @Test
  final void entries_go_with_the_unit_of_work_that_fails() {
    LoggingBooks books = empty();
    InteractionLog log = books.books().log();
    log.append(SampleMail.interactions(1));
    inVain(
        books.books().unitOfWork(),
        () -> {
          log.append(SampleMail.interactions(3));
          log.relocate(SampleMail.MAIN, List.of(SampleMail.relocation(0, NEW)));
        });

    assertThat(interactions(log)).containsExactly(SampleMail.interaction(0));
    assertThat(log.append(SampleMail.interactions(3))).isEqualTo(2);
  }

  @Test
  final void a_log_out_of_reach_is_told_as_one_that_may_come_back() {
    InteractionLog log = outOfReach().books().log();

    assertUnreachable(() -> log.append(SampleMail.interactions(1)));
    assertUnreachable(() -> log.find(new EntryNumber(1)));
    assertUnreachable(() -> log.relocate(SampleMail.MAIN, List.of(SampleMail.relocation(0, NEW))));
  }
}
