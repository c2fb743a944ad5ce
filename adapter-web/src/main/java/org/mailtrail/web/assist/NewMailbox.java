package org.mailtrail.web.assist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The first page of the assistant: a name for a mailbox, and where it is. */
final class NewMailbox {
  private static final int CONFLICT = 409;

  private final Mailtrail mailtrail;
  private final KeepSetup keep;

  NewMailbox(Mailtrail mailtrail, KeepSetup keep) {
    this.mailtrail = mailtrail;
    this.keep = keep;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/new-mailbox", Admission.ADMIN, visit -> begin(200, "")),
        Route.post("/new-mailbox", Admission.ADMIN, this::make));
  }

  private static Reply begin(int status, String problem) {
    return new Reply.Page(status, "assist-new", Map.of("problem", problem));
  }

  private Reply make(Visit visit) {
    Optional<MailboxName> name = visit.field("name").flatMap(MailboxName::parse);
    if (name.isEmpty()) {
      return begin(CONFLICT, visit.say("setup.wrong-name"));
    }
    if (mailtrail.setup().worked().find(name.get()).isPresent()) {
      return begin(CONFLICT, visit.say("setup.name-taken"));
    }
    return keep.keep(visit, () -> keep.place(name.get(), visit))
        .map(problem -> begin(CONFLICT, problem))
        .orElseGet(() -> Reply.elsewhere("/mailboxes/" + name.get() + "/assist?step=2"));
  }
}
