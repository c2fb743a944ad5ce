package org.mailtrail.web.mailbox;

import java.util.List;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** A pass: its error first, what it did and when, and those before and after it. */
public final class PassPages {
  private final SetupRoom room;

  /** The pages over this. */
  public PassPages(SetupRoom room) {
    this.room = room;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(Route.get("/passes/{pass}", Admission.VIEWER, this::pass));
  }

  private Reply pass(Visit visit) {
    return PassId.parse(visit.path("pass"))
        .flatMap(room.show()::show)
        .map(card -> Reply.page("pass", "view", PassView.of(card, visit.sight().isWhole())))
        .orElseGet(() -> NotThere.of(visit, "/passes/" + visit.path("pass")));
  }
}
