package org.mailtrail.web.template;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.web.site.Visit;
import org.mailtrail.web.typed.TypedAmount;
import org.mailtrail.web.typed.TypedDuration;

/**
 * A template as it is typed.
 *
 * @param code what identifies it
 * @param description in words
 * @param group the interaction group's code
 * @param cost an amount; empty for none
 * @param duration minutes, or a duration such as {@code PT90S}; empty for none
 */
public record TemplateForm(
    String code, String description, String group, String cost, String duration) {
  /** Nothing typed so far. */
  static TemplateForm blank() {
    return new TemplateForm("", "", "", "", "");
  }

  static TemplateForm of(Visit visit) {
    return new TemplateForm(
        visit.raw("code").strip(),
        visit.raw("description").strip(),
        visit.raw("group").strip(),
        visit.raw("cost").strip(),
        visit.raw("duration").strip());
  }

  /** A template as one would type it. */
  static TemplateForm of(InteractionTemplate template) {

    return new TemplateForm(
        template.code(),
        template.description(),
        template.group(),
        TypedAmount.written(template.unitCost()),
        TypedDuration.written(template.unitDuration()));
  }

  /** What is typed; empty where it cannot be read. */
  Optional<InteractionTemplate> template() {
    Optional<BigDecimal> amount =
        cost.isEmpty() ? Optional.of(BigDecimal.ZERO) : TypedAmount.read(cost);
    Optional<Duration> length = TypedDuration.read(duration);
    try {
      return amount.isPresent() && length.isPresent()
          ? Optional.of(
              new InteractionTemplate(code, description, group, amount.get(), length.get()))
          : Optional.empty();
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }
}
