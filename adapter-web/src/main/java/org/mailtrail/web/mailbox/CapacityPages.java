package org.mailtrail.web.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.mailflow.Preparation;
import org.mailtrail.application.mailflow.PrepareExchange;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.rollover.RollOverStep;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.web.mailbox.CapacityView.Over;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** How full a mailbox is, and going over to a new one. Only what is pressed asks Exchange. */
public final class CapacityPages {
  /** What people see in the place of the new mailbox; the command's words. */
  private static final String NAME = "Email Logging 2";

  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNUSABLE = 422;

  private final SetupRoom room;
  private final Mailtrail mailtrail;

  /** The pages over these. */
  public CapacityPages(SetupRoom room, Mailtrail mailtrail) {
    this.room = room;
    this.mailtrail = mailtrail;
  }

  /** Their routes. */
  public List<Route> routes() {
    String path = "/mailboxes/{name}/capacity";
    return List.of(
        Route.get(path, Admission.VIEWER, on(setup -> shown(setup, OK, Over.nothing()))),
        Route.post(
            path + "/measure",
            Admission.ADMIN,
            visit -> on(setup -> measure(visit, setup)).answer(visit)),
        Route.post(path + "/steps", Admission.ADMIN, visit -> over(visit, this::steps)),
        Route.post(path + "/go-over", Admission.ADMIN, visit -> over(visit, to -> go(visit, to))));
  }

  private Route.Handler on(Function<MailboxSetup, Reply> work) {
    return visit -> found(visit).map(work).orElseGet(() -> gone(visit));
  }

  private Optional<MailboxSetup> found(Visit visit) {
    return room.find(visit.path("name"));
  }

  private static Reply gone(Visit visit) {
    return NotThere.of(visit, "/mailboxes/" + visit.path("name"));
  }

  private Reply shown(MailboxSetup setup, int status, Over over) {
    CapacityView view =
        new CapacityView(
            setup, mailtrail.capacity().show().run(setup), mailtrail.capacity().alertness(), over);
    return new Reply.Page(status, "capacity", Map.of("view", view));
  }

  private Reply measure(Visit visit, MailboxSetup setup) {
    try {
      mailtrail.capacity().measure().run(setup);
      return Reply.elsewhere("/mailboxes/" + setup.name() + "/capacity");
    } catch (PortException unreachable) {
      return shown(setup, CONFLICT, new Over("", List.of(), "", visit.say(unreachable.seen())));
    }
  }

  /** A mailbox and where it goes. */
  private record Way(MailboxSetup setup, EmailAddress to) {}

  private Reply over(Visit visit, Function<Way, Reply> work) {
    Optional<MailboxSetup> setup = found(visit);
    if (setup.isEmpty()) {
      return gone(visit);
    }
    String typed = visit.field("to").orElse("").strip();
    return EmailAddress.parse(typed)
        .map(to -> work.apply(new Way(setup.get(), to)))
        .orElseGet(
            () ->
                shown(
                    setup.get(),
                    UNUSABLE,
                    new Over(typed, List.of(), "", visit.say("capacity.no-address"))));
  }

  private Reply steps(Way way) {
    return shown(way.setup(), OK, seen(way, ""));
  }

  private Over seen(Way way, String problem) {
    List<RollOverStep> steps = mailtrail.setup().rollingOver().run(way.setup(), way.to());
    return new Over(way.to().toString(), steps, Over.isReached(steps) ? "" : script(way), problem);
  }

  /** Safe to run twice; empty as long as it is not known who works the mailbox. */
  private static String script(Way way) {
    Place now = way.setup().place();
    return Preparation.worker(way.setup().account())
        .map(job -> new Preparation(now.kind(), way.to(), NAME, job, List.of()))
        .map(preparation -> new PrepareExchange().write(preparation.inPlaceOf(now.address())))
        .orElse("");
  }

  private Reply go(Visit visit, Way way) {
    return mailtrail
        .setup()
        .goOver(way.setup().name())
        .run(way.setup(), way.to(), visit.who())
        .<Reply>match(
            done -> steps(new Way(done.setup(), way.to())),
            refused ->
                shown(
                    found(visit).orElse(way.setup()),
                    CONFLICT,
                    seen(way, visit.say(refused.told()))));
  }
}
