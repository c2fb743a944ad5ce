package org.mailtrail.web.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The interaction templates: what there is, made, changed and removed. */
public final class TemplatePages {
  private static final String PAGE = "/templates";
  private static final int OK = 200;
  private static final int CONFLICT = 409;

  private final Mailtrail mailtrail;

  /** The pages of this installation. */
  public TemplatePages(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get(PAGE, Admission.ADMIN, this::show),
        Route.post(PAGE, Admission.ADMIN, this::keep),
        Route.post("/templates/remove", Admission.ADMIN, this::remove));
  }

  private Optional<InteractionTemplate> find(String code) {
    return mailtrail.entries().templates().find(code);
  }

  private Reply show(Visit visit) {
    Optional<String> code = visit.query("code");
    return code.isEmpty()
        ? page(OK, TemplateForm.blank(), "")
        : find(code.get())
            .map(one -> page(OK, TemplateForm.of(one), ""))
            .orElseGet(() -> NotThere.of(visit, PAGE));
  }

  private Reply page(int status, TemplateForm form, String problem) {
    return new Reply.Page(
        status,
        "templates",
        Map.of(
            "templates",
            mailtrail.entries().templates().all(),
            "form",
            form,
            "isThere",
            find(form.code()).isPresent(),
            "problem",
            problem));
  }

  private Reply keep(Visit visit) {
    TemplateForm form = TemplateForm.of(visit);
    return form.template()
        .map(one -> told(visit, form, mailtrail.setup().templates().keep(one, visit.who())))
        .orElseGet(() -> page(CONFLICT, form, visit.say("templates.unreadable")));
  }

  private Reply remove(Visit visit) {
    TemplateForm form =
        find(visit.raw("code")).map(TemplateForm::of).orElseGet(TemplateForm::blank);
    return new QueryReader(visit).isTyped(visit.raw("code"))
        ? told(visit, form, mailtrail.setup().templates().remove(visit.raw("code"), visit.who()))
        : page(CONFLICT, form, visit.say("templates.differs", visit.raw("code")));
  }

  private Reply told(Visit visit, TemplateForm form, DeskAnswer<?> reply) {
    return reply.match(
        done -> Reply.elsewhere(PAGE),
        refusal -> page(CONFLICT, form, RefusalWords.of(visit, refusal)));
  }
}
