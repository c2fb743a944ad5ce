package org.mailtrail.web.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.Desk;
import org.mailtrail.application.log.EntryPage;
import org.mailtrail.application.people.FindPeople;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.people.Found;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The interaction log. */
public final class LogPages {
  private static final int ROWS = 50;

  private final Desk desk;
  private final FindPeople people;
  private final Optional<Runnable> play;

  /**
   * The pages over this desk.
   *
   * @param people who may be meant where nobody has the number or code that was typed
   * @param play sends a message in a demo
   */
  public LogPages(Desk desk, FindPeople people, Optional<Runnable> play) {
    this.desk = desk;
    this.people = people;
    this.play = play;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/", Admission.VIEWER, this::list),
        Route.post("/demo/message", Admission.SALES, this::send));
  }

  private Reply list(Visit visit) {
    EntryQuery query = EntryQuery.ofPage(visit);
    EntryPage page = desk.seenBy(visit.sight()).list().list(query.filter(), query.after(), ROWS);
    return new Reply.Page(
        query.problems().isEmpty() ? 200 : 400,
        "log",
        Map.of(
            "query", query,
            "page", page,
            "total", total(visit, query),
            "canPlay", play.isPresent(),
            "isWhole", visit.sight().isWhole(),
            "meant", meant(query, page),
            "own", own(visit, query)));
  }

  /** The log of the visitor's own; empty where it is shown, or nothing is the visitor's own. */
  private static String own(Visit visit, EntryQuery query) {
    return visit
        .user()
        .salesperson()
        .map(SalespersonCode::value)
        .filter(code -> !code.equalsIgnoreCase(query.asked().of("salesperson")))
        .map(code -> query.with("salesperson", code))
        .orElse("");
  }

  /** Names are typed where numbers and codes are wanted. */
  private List<Found> meant(EntryQuery query, EntryPage page) {
    return !page.entries().isEmpty()
        ? List.of()
        : Found.KINDS.stream()
            .map(kind -> Found.of(people, kind, query.asked().of(kind)))
            .filter(found -> found.isNobody(query.asked().of(found.kind())))
            .toList();
  }

  /** Not for the part that freshens itself, in which no total stands. */
  private Optional<Total> total(Visit visit, EntryQuery query) {
    return visit.isForPart()
        ? Optional.empty()
        : Optional.of(desk.seenBy(visit.sight()).count().count(query.filter()));
  }

  private Reply send(Visit visit) {
    play.ifPresent(Runnable::run);
    return Reply.elsewhere("/");
  }
}
