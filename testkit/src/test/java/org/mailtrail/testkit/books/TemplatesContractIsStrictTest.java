package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;

class TemplatesContractIsStrictTest {
  @Test
  void every_clause_notices_what_breaks_it() {
    Set<String> put = new HashSet<>();
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            templates(
                "a_template_that_nobody_put_there_is_absent",
                "find",
                (call, good) -> Optional.of(InteractionTemplate.email())),
            templates(
                "a_template_is_found_as_it_was_put",
                "put",
                (call, good) -> good.call(withoutGroup((InteractionTemplate) call[0]))),
            templates(
                "a_template_replaces_the_one_with_its_code_and_no_other",
                "put",
                (call, good) ->
                    put.add(((InteractionTemplate) call[0]).code()) ? good.call(call) : true),
            templates(
                "a_template_that_is_taken_away_is_gone_and_no_other",
                "remove",
                (call, good) -> true),
            templates(
                "all_templates_are_told_by_code",
                "all",
                (call, good) -> List.of(InteractionTemplate.email())),
            templates(
                "large_values_are_kept_whole",
                "put",
                (call, good) -> good.call(cut((InteractionTemplate) call[0]))),
            Specimens.withoutRollback("a_template_goes_with_the_unit_of_work_that_fails"),
            Specimens.reachable("a_store_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> templates(
      String clause, String method, Bent.Bend bend) {
    return bent(clause, Templates.class, method, bend);
  }

  private static InteractionTemplate withoutGroup(InteractionTemplate t) {
    return new InteractionTemplate(t.code(), t.description(), "", t.unitCost(), t.unitDuration());
  }

  private static InteractionTemplate cut(InteractionTemplate t) {
    return new InteractionTemplate(
        t.code(), Specimens.cut(t.description()), t.group(), t.unitCost(), t.unitDuration());
  }

  /** Run by hand, not by the build. */
  static class Trial extends TemplatesContract {
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
