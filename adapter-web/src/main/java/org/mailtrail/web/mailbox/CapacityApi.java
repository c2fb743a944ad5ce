package org.mailtrail.web.mailbox;

import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.capacity.ShownCapacity;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.rollover.RollOverStep;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.FillForecast;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.capacity.Limit;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.capacity.Standing;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** How full mailboxes are, and going over to new ones, for programs. */
public final class CapacityApi {
  private static final ObjectShape<Standing> STANDING =
      ObjectShape.<Standing>named("Standing")
          .with("limit", Shapes.nameOf(Limit.Kind.class), one -> one.limit().kind().name())
          .with("folder", Shapes.text(), Standing::folder)
          .with("used", Shapes.whole(), one -> (long) one.used())
          .with("most", Shapes.whole(), one -> (long) one.limit().most())
          .with("percent", Shapes.whole(), one -> (long) (one.share() * 100))
          .with("source", Shapes.text(), one -> one.limit().kind().source())
          .with(
              "forecast",
              Shapes.nameOf(FillForecast.State.class),
              one -> one.forecast().state().name())
          .maybe("days", Shapes.whole(), one -> one.forecast().days().stream().boxed().findFirst())
          .maybe(
              "perDay",
              Shapes.whole(),
              one -> one.forecast().growth().map(growth -> (long) growth.perDay()))
          .with("seenDays", Shapes.whole(), one -> one.forecast().seen());

  private static final ObjectShape<FolderExtent> FOLDER =
      ObjectShape.<FolderExtent>named("FolderExtent")
          .with("path", Shapes.text(), FolderExtent::path)
          .with("messages", Shapes.whole(), folder -> folder.extent().items())
          .maybe("bytes", Shapes.whole(), one -> one.extent().size().map(ByteSize::bytes));

  private static final ObjectShape<MeasuredDay> DAY =
      ObjectShape.<MeasuredDay>named("MeasuredDay")
          .with("at", Shapes.moment(), MeasuredDay::at)
          .with("messages", Shapes.whole(), day -> day.total().items())
          .maybe("bytes", Shapes.whole(), day -> day.total().size().map(ByteSize::bytes));

  private static final ObjectShape<ShownCapacity> CAPACITY =
      ObjectShape.<ShownCapacity>named("Capacity")
          .with("latest", DAY, shown -> shown.capacity().latest())
          .with("standings", Shapes.many(STANDING), shown -> shown.capacity().standings())
          .with("folders", Shapes.many(FOLDER), shown -> shown.capacity().latest().folders())
          .with("days", Shapes.many(DAY), ShownCapacity::days)
          .maybe("busiestHour", Shapes.moment(), shown -> shown.busiest().map(one -> one.from()))
          .maybe("received", Shapes.whole(), shown -> shown.busiest().map(one -> one.arrived()));

  private static final ObjectShape<RollOverStep> STEP =
      ObjectShape.<RollOverStep>named("RollOverStep")
          .with("step", Shapes.nameOf(RollOverStep.Name.class), step -> step.name().name())
          .with("state", Shapes.nameOf(RollOverStep.State.class), step -> step.state().name())
          .with("what", Shapes.text(), step -> step.what().toString())
          .with("remedy", Shapes.text(), step -> step.remedy().toString());

  private static final ObjectShape<List<RollOverStep>> STEPS =
      ObjectShape.<List<RollOverStep>>named("RollOver")
          .with("steps", Shapes.many(STEP), all -> all);

  private static final String TO = "to";
  private static final String NEW = "The address of the new mailbox.";

  private final SetupRoom room;
  private final Mailtrail mailtrail;

  /** The interface over these. */
  public CapacityApi(SetupRoom room, Mailtrail mailtrail) {
    this.room = room;
    this.mailtrail = mailtrail;
  }

  /** Its routes. */
  public List<Route> routes() {
    return List.of(
        one(ApiEndpoint.get("/mailboxes/{name}/capacity", Admission.VIEWER))
            .does("showCapacity", "Shows how full a mailbox is, as it was measured last.")
            .answers(CAPACITY, call -> shown(call, setup(call))),
        one(ApiEndpoint.post("/mailboxes/{name}/measure", Admission.ADMIN))
            .does("measureCapacity", "Measures a mailbox now.")
            .answers(CAPACITY, this::measured),
        one(ApiEndpoint.get("/mailboxes/{name}/roll-over", Admission.ADMIN))
            .query(TO, Shapes.text("email"), NEW)
            .does("showRollOver", "Tells how far a mailbox has gone over to a new one.")
            .answers(STEPS, this::steps),
        one(ApiEndpoint.post("/mailboxes/{name}/roll-over", Admission.ADMIN))
            .does("goOver", "Goes over to a new mailbox.")
            .needs(TO, Shapes.text("email"), NEW)
            .answers(STEPS, this::gone));
  }

  private static ApiEndpoint one(ApiEndpoint endpoint) {
    return endpoint.path("name", Shapes.text(), "The mailbox's name.");
  }

  private MailboxSetup setup(Call call) {
    return call.there(room.find(call.path("name")));
  }

  private ShownCapacity shown(Call call, MailboxSetup setup) {
    return call.there(mailtrail.capacity().show().run(setup));
  }

  private ShownCapacity measured(Call call) {
    MailboxSetup setup = setup(call);
    mailtrail.capacity().measure().run(setup);
    return shown(call, setup);
  }

  private List<RollOverStep> steps(Call call) {
    EmailAddress to = call.query(TO, EmailAddress::of).orElseThrow(() -> call.wrong(TO));
    return mailtrail.setup().rollingOver().run(setup(call), to);
  }

  private List<RollOverStep> gone(Call call) {
    EmailAddress to = call.sent().text(TO, EmailAddress::of).orElseThrow(() -> call.wrong(TO));
    MailboxSetup setup = setup(call);
    call.done(mailtrail.setup().goOver(setup.name()).run(setup, to, call.who()));
    return mailtrail.setup().rollingOver().run(setup(call), to);
  }
}
