package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;
import static org.mailtrail.testkit.books.Specimens.reversed;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.ledger.PassesContract;

class PassesContractIsStrictTest {
  private static final PassReport INVENTED =
      new PassReport(
          new PassId(new UUID(9, 9)),
          SampleMail.MAIN,
          SampleMail.NOON,
          SampleMail.NOON,
          PassCounts.none(),
          Optional.empty());

  @Test
  void every_clause_notices_what_breaks_it() {
    Set<PassId> kept = new HashSet<>();
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            passes(
                "there_is_no_history_at_first", "lastGood", (call, good) -> Optional.of(INVENTED)),
            recording(
                "a_report_is_read_as_it_was_kept",
                report -> with(report, report.problem().map(p -> new Problem(p.what(), "", true)))),
            passes(
                "a_report_replaces_the_one_of_the_same_pass",
                "record",
                (call, good) -> kept.add(((PassReport) call[0]).id()) ? good.call(call) : true),
            passes(
                "the_newest_come_first_whenever_they_were_kept_and_no_more_than_wanted",
                "latest",
                (call, good) -> reversed(PassReport.class, good.call(call))),
            recording(
                "the_last_good_one_is_the_newest_without_a_problem",
                report -> with(report, Optional.empty())),
            passes(
                "each_mailbox_has_its_own_history",
                "latest",
                (call, good) -> good.call(SampleMail.OTHER, call[1])),
            recording(
                "large_problems_are_kept_whole",
                report ->
                    with(
                        report,
                        report
                            .problem()
                            .map(p -> new Problem(Specimens.cut(p.what()), p.remedy(), true)))),
            recording(
                "what_a_problem_says_is_kept_with_its_values_so_that_other_languages_can_say_it",
                report ->
                    with(
                        report,
                        report.problem().map(p -> new Problem(p.what(), p.remedy(), true)))),
            recording(
                "on_what_a_pass_spent_its_time_is_read_as_it_was_kept_also_with_all_its_legs",
                report -> report.spending(PassLegs.none())),
            recording(
                "looks_that_find_nothing_one_after_another_are_one_report_that_counts_them",
                PassesContractIsStrictTest::unlikeTheOthers),
            passes(
                "a_look_that_failed_or_found_something_is_kept_by_itself_and_parts_the_others",
                "latest",
                (call, good) -> good.call(call[0], 5)),
            passes(
                "of_many_mailboxes_the_same_is_told_as_of_each",
                "histories",
                (call, good) -> good.call(call[0], 1)),
            passes(
                "the_oldest_are_forgotten_a_few_at_a_time_but_never_the_latest_or_the_last_good",
                "forget",
                (call, good) -> good.call(call[0], 100)),
            Specimens.reachable("a_history_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> passes(String clause, String method, Bent.Bend bend) {
    return bent(clause, Passes.class, method, bend);
  }

  private static Map.Entry<String, Runnable> recording(
      String clause, UnaryOperator<PassReport> alteration) {
    return passes(
        clause, "record", (call, good) -> good.call(alteration.apply((PassReport) call[0])));
  }

  private static PassReport unlikeTheOthers(PassReport report) {
    PassCounts.Beside mark = new PassCounts.Beside(0, 0, 0, 0, report.startedAt().getEpochSecond());
    return new PassReport(
        report.id(),
        report.mailbox(),
        report.time(),
        PassCounts.none().with(mark),
        Optional.empty());
  }

  private static PassReport with(PassReport report, Optional<Problem> problem) {
    return new PassReport(
        report.id(),
        report.mailbox(),
        report.startedAt(),
        report.endedAt(),
        report.counts(),
        problem);
  }

  /** Run by hand, not by the build. */
  static class Trial extends PassesContract {
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
