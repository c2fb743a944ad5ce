package org.mailtrail.web.template;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.template.SetUpTemplates;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** The interaction templates for programs. */
public final class TemplateApi {
  private static final ObjectShape<InteractionTemplate> TEMPLATE =
      ObjectShape.<InteractionTemplate>named("InteractionTemplate")
          .with("code", Shapes.text(), InteractionTemplate::code)
          .with("description", Shapes.text(), InteractionTemplate::description)
          .with("group", Shapes.text(), InteractionTemplate::group)
          .with("cost", Shapes.decimal(), InteractionTemplate::unitCost)
          .with("duration", Shapes.text("duration"), one -> one.unitDuration().toString());

  private static final ObjectShape<List<InteractionTemplate>> TEMPLATES =
      ObjectShape.<List<InteractionTemplate>>named("InteractionTemplates")
          .with("templates", Shapes.many(TEMPLATE), all -> all);

  private static final JsonShape<String> CODE = Shapes.text(1, SetUpTemplates.LONGEST_CODE);
  private static final JsonShape<String> MAYBE_CODE = Shapes.text(0, SetUpTemplates.LONGEST_CODE);

  private final Mailtrail mailtrail;

  /** The templates of this installation. */
  public TemplateApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(listTemplates(), keepTemplate(), removeTemplate());
  }

  private Route listTemplates() {
    return ApiEndpoint.get("/templates", Admission.VIEWER)
        .does("listTemplates", "Lists the interaction templates, by code.")
        .answers(TEMPLATES, call -> all());
  }

  private Route keepTemplate() {
    return ApiEndpoint.post("/templates", Admission.ADMIN)
        .does(
            "keepTemplate",
            "Makes a template, or changes the one with this code; what is left out stays.")
        .needs("code", CODE, "What identifies it, such as EMAIL.")
        .takes("description", Shapes.text(0, SetUpTemplates.LONGEST_TEXT), "In words.")
        .takes("group", MAYBE_CODE, "The interaction group's code.")
        .takes(
            "cost",
            Shapes.decimal(0, 999_999_999_999_999L),
            "The unit cost, in the company's currency.")
        .takes("duration", Shapes.text("duration"), "How long such an exchange takes.")
        .answers(TEMPLATE, this::kept);
  }

  private Route removeTemplate() {
    return ApiEndpoint.post("/templates/remove", Admission.ADMIN)
        .does("removeTemplate", "Removes a template that no mailbox uses.")
        .needs("code", CODE, "What identifies it.")
        .answers(TEMPLATES, this::removed);
  }

  private List<InteractionTemplate> all() {
    return mailtrail.entries().templates().all();
  }

  private InteractionTemplate kept(Call call) {
    String code = call.sent().text("code").orElseThrow();
    InteractionTemplate before =
        mailtrail
            .entries()
            .templates()
            .find(code.strip())
            .orElseGet(() -> call.read("code", code, TemplateApi::blank));
    return call.done(mailtrail.setup().templates().keep(wanted(call, before), call.who()));
  }

  private static InteractionTemplate wanted(Call call, InteractionTemplate before) {
    return new InteractionTemplate(
        before.code(),
        call.sent().text("description").orElse(before.description()),
        call.sent().text("group").orElse(before.group()),
        call.sent()
            .decimal("cost")
            .map(one -> call.read("cost", one, TemplateApi::positive))
            .orElse(before.unitCost()),
        call.sent().text("duration", TemplateApi::duration).orElse(before.unitDuration()));
  }

  private static InteractionTemplate blank(String code) {
    return new InteractionTemplate(code, "", "", BigDecimal.ZERO, Duration.ZERO);
  }

  private static BigDecimal positive(BigDecimal cost) {
    if (cost.signum() < 0) {
      throw new IllegalArgumentException("a cost is not below zero");
    }
    return cost;
  }

  private static Duration duration(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a duration is not below zero");
    }
    return duration;
  }

  private List<InteractionTemplate> removed(Call call) {
    call.done(
        mailtrail.setup().templates().remove(call.sent().text("code").orElseThrow(), call.who()));
    return all();
  }
}
