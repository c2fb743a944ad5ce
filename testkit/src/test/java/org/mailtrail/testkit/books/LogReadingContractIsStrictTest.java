package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;
import static org.mailtrail.testkit.books.Specimens.reversed;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.log.LogReadingContract;

class LogReadingContractIsStrictTest {
  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            log(
                "the_newest_entries_come_first_and_no_more_than_wanted",
                "page",
                (call, good) -> reversed(InteractionLogEntry.class, good.call(call))),
            log(
                "the_next_page_begins_below_the_last_entry_of_the_one_before",
                "page",
                (call, good) -> good.call(call[0], Optional.empty(), call[2])),
            log("all_entries_are_streamed_oldest_first", "forEach", breakingOffAfter(1_000)),
            log(
                "a_reader_that_breaks_off_gets_no_more_and_its_own_exception",
                "forEach",
                LogReadingContractIsStrictTest::deafly),
            unfiltered("entries_are_filtered_by_contact_salesperson_and_flow"),
            unfiltered("a_period_has_its_first_instant_and_not_its_last"),
            log(
                "text_is_found_in_subject_company_and_addresses_whatever_the_case",
                "page",
                (call, good) ->
                    ((EntryFilter) call[0]).text().filter(text -> text.contains("@")).isPresent()
                        ? java.util.List.of()
                        : good.call(call)),
            unfiltered("no_character_of_a_text_stands_for_others"),
            Specimens.reachable("a_log_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> log(String clause, String method, Bent.Bend bend) {
    return bent(clause, InteractionLog.class, method, bend);
  }

  private static Map.Entry<String, Runnable> unfiltered(String clause) {
    return log(clause, "forEach", (call, good) -> good.call(EntryFilter.all(), call[1]));
  }

  @SuppressWarnings("unchecked") // what else could the second argument be
  private static Consumer<InteractionLogEntry> reader(Object[] call) {
    return (Consumer<InteractionLogEntry>) call[1];
  }

  private static Bent.Bend breakingOffAfter(int most) {
    AtomicInteger read = new AtomicInteger();
    return (call, good) -> {
      Consumer<InteractionLogEntry> some =
          entry -> {
            if (read.incrementAndGet() <= most) {
              reader(call).accept(entry);
            }
          };
      return good.call(call[0], some);
    };
  }

  /** Goes on whatever the reader says. */
  private static Object deafly(Object[] call, Bent.Good good) {
    Consumer<InteractionLogEntry> deaf =
        entry -> {
          try {
            reader(call).accept(entry);
          } catch (IllegalStateException ignoredByOrder) {
            return;
          }
        };
    return good.call(call[0], deaf);
  }

  /** Run by hand, not by the build. */
  static class Trial extends LogReadingContract {
    @Override
    protected LoggingBooks empty() {
      return Specimens.onTrial();
    }

    @Override
    protected LoggingBooks outOfReach() {
      return Specimens.onTrial();
    }
  }
}
