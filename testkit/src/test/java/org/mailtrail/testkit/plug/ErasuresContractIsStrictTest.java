package org.mailtrail.testkit.plug;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.plug.storage.KeptPeople;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.port.people.Erasures.Extent;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;

/** The contract of erasing notices what breaks it. */
class ErasuresContractIsStrictTest {
  private static UnaryOperator<StoragePlug> bend = UnaryOperator.identity();

  private static Runnable bent(String method, Bent.Bend how) {
    return () ->
        bend =
            storage ->
                Bent.of(
                    StoragePlug.class,
                    storage,
                    "keptPeople",
                    (none, good) -> {
                      KeptPeople kept = (KeptPeople) good.call();
                      return new KeptPeople(
                          kept.register(),
                          kept.review(),
                          Bent.of(Erasures.class, kept.erasures(), method, how));
                    });
  }

  private static Runnable withoutUnits() {
    UnitOfWork plain =
        new UnitOfWork() {
          @Override
          public <T> T run(Supplier<T> work) {
            return work.get();
          }
        };
    return () ->
        bend =
            storage ->
                Bent.of(
                    StoragePlug.class,
                    storage,
                    "books",
                    (none, good) -> ((Books) good.call()).within(plain));
  }

  @Test
  void every_clause_notices_what_breaks_it() {
    Runnable idle = bent("erase", (all, good) -> null);
    Runnable forgetful = bent("firstDays", (all, good) -> Map.of());
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "a_preview_tells_what_it_concerns_and_writes_nothing",
        bent("extent", (all, good) -> new Extent(1, 2, 0, 0, 2, 1)));
    specimens.put("who_is_erased_is_gone_with_all_entries_and_their_history", idle);
    specimens.put("the_ledger_keeps_outcome_key_and_time_alone", idle);
    specimens.put("events_that_name_the_contact_are_gone_and_others_wait_on", idle);
    specimens.put("the_audit_trail_keeps_the_acts_but_not_who_it_was", idle);
    specimens.put("opportunities_keep_number_and_values_and_open_ones_come_first", idle);
    specimens.put("the_number_must_be_typed_and_the_contact_be_there", idle);
    specimens.put("all_of_it_goes_with_the_unit_of_work_that_fails", withoutUnits());
    specimens.put("an_old_copy_read_anew_brings_nothing_back", idle);
    specimens.put(
        "a_contact_with_an_erased_address_is_refused_until_it_is_wanted_again", forgetful);
    specimens.put("only_mail_received_after_the_day_is_logged_with_who_is_wanted_again", forgetful);
    specimens.put("old_mail_that_waits_is_neither_assigned_nor_matched_again", forgetful);
    specimens.put("nobody_is_introduced_who_was_erased", forgetful);
    specimens.put(
        "an_address_that_another_contact_has_too_is_not_barred",
        bent(
            "firstDays",
            (all, good) -> {
              Map<Object, LocalDate> barred = new LinkedHashMap<>();
              ((Iterable<?>) all[0]).forEach(one -> barred.put(one, LocalDate.MAX));
              return barred;
            }));
    specimens.put("what_is_barred_is_told_with_its_first_day", forgetful);
    Strictness.prove(Trial.class, specimens);
  }

  /** Run by hand, not by the build. */
  static class Trial extends ErasuresContract {
    @Override
    protected StoragePlug empty(Clock time) {
      return bend.apply(new InMemoryStorage(time));
    }
  }
}
