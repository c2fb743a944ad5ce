package org.mailtrail.web.template;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.web.opportunity.TypedAmount;
import org.mailtrail.web.site.Visit;

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
    Duration duration = template.unitDuration();
    boolean isWhole = duration.equals(Duration.ofMinutes(duration.toMinutes()));
    return new TemplateForm(
        template.code(),
        template.description(),
        template.group(),
        TypedAmount.written(template.unitCost()),
        isWhole ? String.valueOf(duration.toMinutes()) : duration.toString());
  }

  /** What is typed; empty where it cannot be read. */
  Optional<InteractionTemplate> template() {
    Optional<BigDecimal> amount =
        cost.isEmpty() ? Optional.of(BigDecimal.ZERO) : TypedAmount.read(cost);
    Optional<Duration> length = length();
    try {
      return amount.isPresent() && length.isPresent()
          ? Optional.of(
              new InteractionTemplate(code, description, group, amount.get(), length.get()))
          : Optional.empty();
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private Optional<Duration> length() {
    if (duration.isEmpty()) {
      return Optional.of(Duration.ZERO);
    }
    if (duration.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofMinutes(Long.parseLong(duration)));
    }
    try {
      return Optional.of(Duration.parse(duration));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
