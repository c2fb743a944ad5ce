package org.mailtrail.web.api;

import java.util.ArrayList;
import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.web.audit.AuditApi;
import org.mailtrail.web.failed.FailedApi;
import org.mailtrail.web.health.BadgeApi;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.mailbox.CapacityApi;
import org.mailtrail.web.mailbox.SetupRoom;
import org.mailtrail.web.message.MessageApi;
import org.mailtrail.web.message.MessageReading;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.template.TemplateApi;
import org.mailtrail.web.unmatched.NeverLogApi;

/** Everything that the console offers, for whoever shows an API key of a user. */
public final class ApiPages {
  private final Mailtrail mailtrail;
  private final AccessDesk access;
  private final Lamp lamp;
  private final MessageReading reading;

  /** The interface over these. */
  public ApiPages(Mailtrail mailtrail, AccessDesk access, Lamp lamp, MessageReading reading) {
    this.mailtrail = mailtrail;
    this.access = access;
    this.lamp = lamp;
    this.reading = reading;
  }

  /** Its routes. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(log());
    routes.addAll(people());
    routes.addAll(setup());
    routes.addAll(watching());
    routes.addAll(new AccessApi(access).routes());
    return routes;
  }

  private List<Route> log() {
    List<Route> routes = new ArrayList<>(new EntryApi(mailtrail).routes());
    routes.addAll(
        new MessageApi(reading, call -> mailtrail.desk().seenBy(call.visit().sight()).open())
            .routes());
    routes.addAll(new SalesApi(mailtrail).routes());
    routes.addAll(new StagesApi(mailtrail).routes());
    routes.addAll(new UnmatchedApi(mailtrail.desk()).routes());
    routes.addAll(new NeverLogApi(mailtrail.desk().neverLog()).routes());
    return routes;
  }

  private List<Route> people() {
    List<Route> routes = new ArrayList<>(new ContactApi(mailtrail).routes());
    routes.addAll(new SalespersonApi(mailtrail).routes());
    routes.addAll(new PeopleApi(mailtrail).routes());
    return routes;
  }

  private List<Route> setup() {
    SetupRoom room = SetupRoom.of(mailtrail);
    List<Route> routes =
        new ArrayList<>(new MailboxApi(room, mailtrail.setup().notices()).routes());
    routes.addAll(new CapacityApi(room, mailtrail).routes());
    routes.addAll(new TemplateApi(mailtrail).routes());
    routes.addAll(new AuditApi(mailtrail.setup().trail()).routes());
    return routes;
  }

  private List<Route> watching() {
    List<Route> routes = new ArrayList<>(new HealthApi(mailtrail, lamp).routes());
    routes.addAll(new BadgeApi(mailtrail).routes());
    routes.addAll(new LedgerApi(mailtrail).routes());
    routes.addAll(new FailedApi(mailtrail, lamp).routes());
    return routes;
  }
}
