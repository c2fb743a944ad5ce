package org.mailtrail.web.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.people.EraseContact;
import org.mailtrail.application.port.people.Erasures.Extent;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Erases a contact: first what it would concern, and then only for the number typed once more. */
public final class ErasePages {
  private static final int OK = 200;
  private static final int CONFLICT = 409;

  private final EraseContact erase;

  /** The pages over this. */
  public ErasePages(EraseContact erase) {
    this.erase = erase;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/people/erase/<contact>",
            Admission.ADMIN,
            visit -> preview(visit, new ContactNumber(visit.path("contact")), OK, "")),
        Route.post("/people/erase", Admission.ADMIN, this::erase));
  }

  private Reply preview(Visit visit, ContactNumber number, int status, String problem) {
    return erase
        .preview(number)
        .match(
            extent -> page(number, status, Optional.of(extent), problem),
            refusal -> refused(visit, number, status, refusal));
  }

  private static Reply page(
      ContactNumber number, int status, Optional<Extent> extent, String problem) {
    return new Reply.Page(
        status, "erase", Map.of("number", number, "extent", extent, "problem", problem));
  }

  /** Of whom nothing is kept there is no page; who is held by something is told by what. */
  private static Reply refused(Visit visit, ContactNumber number, int status, Refusal refusal) {
    return refusal.code().startsWith("unknown-")
        ? NotThere.of(visit, PeopleList.erasing(number))
        : page(number, status, Optional.empty(), RefusalWords.of(visit, refusal));
  }

  private Reply erase(Visit visit) {
    ContactNumber number = new ContactNumber(visit.field("contact").orElse("-"));
    return erase
        .erase(number, visit.field("typed").orElse(""), visit.who())
        .match(
            extent -> new Reply.Page(OK, "erased", Map.of("number", number, "extent", extent)),
            refusal -> preview(visit, number, CONFLICT, RefusalWords.of(visit, refusal)));
  }
}
