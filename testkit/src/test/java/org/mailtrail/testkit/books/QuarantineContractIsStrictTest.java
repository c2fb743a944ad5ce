package org.mailtrail.testkit.books;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.ledger.QuarantineContract;

/** The contract of the quarantine notices what breaks it. */
class QuarantineContractIsStrictTest {
  private static UnaryOperator<HandBooks> bend = UnaryOperator.identity();
  private static boolean isReached;

  private static Runnable on(UnaryOperator<HandBooks> how) {
    return () -> {
      bend = how;
      isReached = false;
    };
  }

  private static Runnable bent(String method, Bent.Bend how) {
    return on(
        books ->
            Bent.of(
                HandBooks.class,
                books,
                "quarantine",
                (none, good) -> Bent.of(Quarantine.class, (Quarantine) good.call(), method, how)));
  }

  private static Runnable withoutUnits() {
    UnitOfWork plain =
        new UnitOfWork() {
          @Override
          public <T> T run(Supplier<T> work) {
            return work.get();
          }
        };
    return on(
        books ->
            Bent.of(
                HandBooks.class,
                books,
                "books",
                (none, good) -> {
                  Books all = (Books) good.call();
                  return new Books(
                      all.people(),
                      all.templates(),
                      all.log(),
                      all.ledger(),
                      all.workInHand(),
                      plain);
                }));
  }

  private static Object backwards(Object answer) {
    List<Object> list = new ArrayList<>((List<?>) answer);
    Collections.reverse(list);
    return list;
  }

  /** Lets out everything of the mailbox, whatever was chosen. */
  private static Object all(Object[] asked, Bent.Good good) {
    return good.call(Choice.all(((Choice) asked[0]).mailbox()), asked[1], asked[2]);
  }

  private static Object newestFirst(Object[] asked, Bent.Good good) {
    Choice which = (Choice) asked[0];
    Choice latest = new Choice(which.mailbox(), Optional.empty(), Optional.of("a fault"));
    return (int) good.call(latest, asked[1], asked[2]);
  }

  @Test
  void every_clause_notices_what_breaks_it() {
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "what_is_quarantined_is_counted_by_mailbox_and_by_what_was_wrong",
        bent("groups", (asked, good) -> backwards(good.call(asked))));
    specimens.put(
        "a_message_that_is_to_be_tried_again_waits_without_a_vain_try",
        bent("release", (asked, good) -> 1));
    specimens.put(
        "only_what_is_chosen_and_quarantined_is_let_out",
        bent("release", QuarantineContractIsStrictTest::all));
    specimens.put(
        "the_longest_in_quarantine_are_let_out_first",
        bent("release", QuarantineContractIsStrictTest::newestFirst));
    specimens.put(
        "of_several_who_ask_at_once_one_is_heard",
        bent(
            "release",
            (asked, good) -> {
              good.call(asked);
              return 30;
            }));
    specimens.put(
        "what_was_wrong_before_is_kept_each_time_newest_first",
        bent("history", (asked, good) -> backwards(good.call(asked))));
    specimens.put(
        "the_history_follows_a_row_that_is_pointed_to_another_copy",
        bent("history", (asked, good) -> List.of()));
    specimens.put(
        "what_was_tried_again_and_decided_is_told_newest_first",
        bent("decidedAgain", (asked, good) -> backwards(good.call(asked))));
    specimens.put("what_is_let_out_stays_in_with_the_unit_of_work_that_fails", withoutUnits());
    specimens.put(
        "a_quarantine_out_of_reach_is_told_as_one_that_may_come_back",
        () -> {
          bend = UnaryOperator.identity();
          isReached = true;
        });
    Strictness.prove(QuarantineTrial.class, specimens);
  }

  /** Run by hand, not by the build. */
  static class QuarantineTrial extends QuarantineContract {
    @Override
    protected HandBooks empty() {
      return bend.apply(Hands.empty());
    }

    @Override
    protected HandBooks outOfReach() {
      return isReached ? Hands.empty() : bend.apply(Hands.outOfReach());
    }
  }
}
