package org.mailtrail.testkit.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.domain.interaction.InteractionTemplate;

/** What every {@link Templates} keeps. Extend it, give it yours, and run it. */
public abstract class TemplatesContract extends BooksContract {
  private static final InteractionTemplate VISIT =
      new InteractionTemplate(
          "VISIT", "Visit", "MEETING", new BigDecimal("12.3456"), Duration.ofMinutes(90));

  /** A contract to be kept. */
  protected TemplatesContract() {
    // the hooks give what is tried
  }

  @Test
  final void a_template_that_nobody_put_there_is_absent() {
    assertThat(empty().books().templates().find("VISIT")).isEmpty();
  }

  @Test
  final void a_template_is_found_as_it_was_put() {
    Templates templates = empty().books().templates();
    templates.put(VISIT);

    assertThat(templates.find("VISIT")).contains(VISIT);
    assertThat(templates.find("VISIT2")).isEmpty();
  }

  @Test
  final void a_template_replaces_the_one_with_its_code_and_no_other() {
    Templates templates = empty().books().templates();
    InteractionTemplate later =
        new InteractionTemplate("VISIT", "", "", BigDecimal.ZERO, Duration.ZERO);
    templates.put(VISIT);
    templates.put(InteractionTemplate.email());
    templates.put(later);

    assertThat(templates.find("VISIT")).contains(later);
    assertThat(templates.find("EMAIL")).contains(InteractionTemplate.email());
  }

  @Test
  final void a_template_that_is_taken_away_is_gone_and_no_other() {
    Templates templates = empty().books().templates();
    templates.put(VISIT);
    templates.put(InteractionTemplate.email());
    templates.remove("VISIT");
    templates.remove("VISIT");

    assertThat(templates.find("VISIT")).isEmpty();
    assertThat(templates.find("EMAIL")).isPresent();
  }

  @Test
  final void all_templates_are_told_by_code() {
    Templates templates = empty().books().templates();
    List<InteractionTemplate> before = templates.all();
    InteractionTemplate call =
        new InteractionTemplate("CALL", "", "", BigDecimal.ONE, Duration.ZERO);
    templates.put(VISIT);
    templates.put(call);

    assertThat(templates.all())
        .hasSize(before.size() + 2)
        .contains(call, VISIT)
        .isSortedAccordingTo(Comparator.comparing(InteractionTemplate::code));
  }

  @Test
  final void large_values_are_kept_whole() {
    Templates templates = empty().books().templates();
    InteractionTemplate large =
        new InteractionTemplate(
            "\u00c4".repeat(50),
            "\u4e2d\ud83d\ude80 '".repeat(1_000),
            "G".repeat(50),
            new BigDecimal("99999999999999.9999"),
            Duration.ofDays(3_650));
    templates.put(large);

    assertThat(templates.find(large.code())).contains(large);
  }

  @Test
  final void a_template_goes_with_the_unit_of_work_that_fails() {
    LoggingBooks books = empty();
    inVain(books.books().unitOfWork(), () -> books.books().templates().put(VISIT));

    assertThat(books.books().templates().find("VISIT")).isEmpty();
  }

  @Test
  final void a_store_out_of_reach_is_told_as_one_that_may_come_back() {
    Templates templates = outOfReach().books().templates();

    assertUnreachable(() -> templates.find("EMAIL"));
    assertUnreachable(templates::all);
    assertUnreachable(() -> templates.put(VISIT));
    assertUnreachable(() -> templates.remove("VISIT"));
  }
}
