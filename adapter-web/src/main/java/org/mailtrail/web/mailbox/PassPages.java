package org.mailtrail.web.mailbox;

import java.util.List;
import java.util.stream.IntStream;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** A pass: its error first, what it did, and those before and after it. */
public final class PassPages {
  private static final int LOOKED_AT = 1_000;
  private static final String PATH = "/mailboxes/{name}/passes/{pass}";

  private final SetupRoom room;

  /** The pages over this. */
  public PassPages(SetupRoom room) {
    this.room = room;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(Route.get(PATH, Admission.VIEWER, this::pass));
  }

  private Reply pass(Visit visit) {
    List<PassReport> latest =
        room.setups().all().stream()
            .map(MailboxSetup::name)
            .filter(name -> name.value().equals(visit.path("name")))
            .findFirst()
            .map(name -> room.passes().latest(name, LOOKED_AT))
            .orElse(List.of());
    return IntStream.range(0, latest.size())
        .filter(i -> latest.get(i).id().value().toString().equals(visit.path("pass")))
        .boxed()
        .findFirst()
        .map(place -> Reply.page("pass", "view", PassView.of(latest, place)))
        .orElseGet(() -> NotThere.of(visit, "/mailboxes/" + visit.path("name")));
  }
}
