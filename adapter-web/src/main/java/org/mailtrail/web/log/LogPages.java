package org.mailtrail.web.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The interaction log. */
public final class LogPages {
  private static final int ROWS = 50;

  private final Books books;
  private final Optional<Runnable> play;

  /**
   * The pages over these books.
   *
   * @param play sends a message in a demo
   */
  public LogPages(Books books, Optional<Runnable> play) {
    this.books = books;
    this.play = play;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/", Admission.VIEWER, this::list),
        Route.post("/demo/message", Admission.SALES, this::send));
  }

  private Reply list(Visit visit) {
    EntryQuery query = EntryQuery.of(visit);
    List<InteractionLogEntry> entries = books.log().page(query.filter(), query.before(), ROWS + 1);
    return new Reply.Page(
        200,
        "log",
        Map.of(
            "query",
            query,
            "entries",
            entries.stream().limit(ROWS).toList(),
            "hasMore",
            entries.size() > ROWS,
            "canPlay",
            play.isPresent()));
  }

  private Reply send(Visit visit) {
    play.ifPresent(Runnable::run);
    return Reply.elsewhere("/");
  }
}
