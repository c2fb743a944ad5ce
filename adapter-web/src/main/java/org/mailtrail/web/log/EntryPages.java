package org.mailtrail.web.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mailtrail.application.Desk;
import org.mailtrail.application.log.EntryCard;
import org.mailtrail.application.log.Refusal;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** One entry: what is known of it, and what people do with it. */
public final class EntryPages {
  private static final List<String> FIELDS = List.of("comment", "contact", "salesperson");
  private static final int CONFLICT = 409;

  private final Desk desk;

  /** The pages over this desk. */
  public EntryPages(Desk desk) {
    this.desk = desk;
  }

  /** Their routes. */
  public List<Route> routes() {
    EntryActs acts = new EntryActs(desk);
    return List.of(
        Route.get("/entries/{number}", Admission.VIEWER, this::entry),
        act("cancel", acts::cancel),
        act("evaluate", acts::evaluate),
        act("comment", acts::comment),
        act("reassign", acts::reassign));
  }

  private Route act(String act, BiFunction<EntryNumber, Visit, Optional<Refusal>> deed) {
    return Route.post(
        "/entries/{number}/" + act,
        Admission.SALES,
        visit ->
            find(visit)
                .map(card -> done(visit, card, act, deed))
                .orElseGet(() -> NotThere.of(visit, address(visit))));
  }

  private Reply entry(Visit visit) {
    return find(visit)
        .map(card -> Reply.page("entry", "view", EntryView.of(card)))
        .orElseGet(() -> NotThere.of(visit, address(visit)));
  }

  private Reply done(
      Visit visit,
      EntryCard card,
      String act,
      BiFunction<EntryNumber, Visit, Optional<Refusal>> deed) {
    return deed.apply(card.listed().entry().number(), visit)
        .map(refusal -> refused(visit, card, act, RefusalWords.of(visit, refusal)))
        .orElseGet(() -> Reply.elsewhere(address(visit)));
  }

  private static Reply refused(Visit visit, EntryCard card, String act, String problem) {
    Map<String, String> entered = new HashMap<>();
    for (String field : FIELDS) {
      if (!visit.raw(field).isEmpty()) {
        entered.put(field, visit.raw(field));
      }
    }
    return new Reply.Page(
        CONFLICT, "entry", Map.of("view", new EntryView(card, act, problem, entered)));
  }

  private Optional<EntryCard> find(Visit visit) {
    return Optional.of(visit.path("number"))
        .filter(text -> text.matches("[1-9]\\d{0,17}"))
        .flatMap(text -> desk.show().show(new EntryNumber(Long.parseLong(text))));
  }

  private static String address(Visit visit) {
    return "/entries/" + visit.path("number");
  }
}
