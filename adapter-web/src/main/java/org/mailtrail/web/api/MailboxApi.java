package org.mailtrail.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mailtrail.application.job.StartLogging;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.push.ShowNotices;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.api.shape.MailboxShapes;
import org.mailtrail.web.api.shape.MailboxShapes.Mailbox;
import org.mailtrail.web.api.shape.NoticeShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.mailbox.SetupRoom;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Mailboxes: their setups, passes and jobs. */
final class MailboxApi {
  private final SetupRoom room;
  private final ShowNotices notices;

  MailboxApi(SetupRoom room, ShowNotices notices) {
    this.room = room;
    this.notices = notices;
  }

  List<Route> routes() {
    return List.of(
        listMailboxes(),
        showMailbox(),
        listPasses(),
        showNotices(),
        showPass(),
        validateSetup(),
        startLogging(),
        act("stop", "stopLogging", "Switches off.", room.acts().stop()::run),
        runNow(),
        act("restart", "restartJob", "Makes the job anew.", room.acts().restart()::run),
        act("renew", "renewToken", "Gets a fresh token.", room.acts().renew()::run));
  }

  private Route listMailboxes() {
    return ApiEndpoint.get("/mailboxes", Admission.VIEWER)
        .does("listMailboxes", "Lists the mailboxes that are worked, with their setups.")
        .answers(MailboxShapes.MAILBOXES, call -> mailboxes(room.setups().all()));
  }

  private Route showMailbox() {
    return one(ApiEndpoint.get("/mailboxes/{name}", Admission.VIEWER))
        .does("showMailbox", "Shows the setup of a mailbox and how it stands with its job.")
        .answers(MailboxShapes.MAILBOX, call -> mailbox(setup(call)));
  }

  private Route listPasses() {
    return one(ApiEndpoint.get("/mailboxes/{name}/passes", Admission.VIEWER))
        .does("listPasses", "Lists the latest passes, newest first.")
        .atMost()
        .answers(
            MailboxShapes.PASSES, call -> room.passes().latest(setup(call).name(), call.limit()));
  }

  private Route showNotices() {
    return one(ApiEndpoint.get("/mailboxes/{name}/notices", Admission.VIEWER))
        .does("showNotices", "Shows whether Exchange tells of mail in a mailbox, or why not.")
        .answers(NoticeShapes.TOLD, call -> notices.run(setup(call)));
  }

  private Route showPass() {
    return ApiEndpoint.get("/passes/{pass}", Admission.VIEWER)
        .path("pass", Shapes.text("uuid"), "The pass, as entries and the ledger name it.")
        .does("showPass", "Shows what a pass told of itself, and what it wrote when.")
        .answers(
            MailboxShapes.PASS_CARD,
            call -> call.there(PassId.parse(call.path("pass")).flatMap(room.show()::show)));
  }

  private Route validateSetup() {
    return act("validate", Admission.ADMIN, "validateSetup", "Checks everything.")
        .answers(MailboxShapes.CHECKS, call -> room.acts().validate().run(setup(call).name()));
  }

  private Route startLogging() {
    return act("start", Admission.ADMIN, "startLogging", "Checks everything, and switches on.")
        .answers(MailboxShapes.CHECKS, this::start);
  }

  private Route runNow() {
    return ApiEndpoint.post("/mailboxes/{name}/run-now", Admission.SALES)
        .path("name", Shapes.text(), "The mailbox's name.")
        .does("runNow", "Brings the next pass forward.")
        .answers(MailboxShapes.MAILBOX, call -> done(call, room.acts().runNow()::run));
  }

  private Route act(
      String act,
      String name,
      String sentence,
      BiFunction<MailboxName, String, SetupOutcome> deed) {
    JsonShape<Mailbox> answer = MailboxShapes.MAILBOX;
    return act(act, Admission.ADMIN, name, sentence).answers(answer, call -> done(call, deed));
  }

  private static ApiEndpoint act(String act, Admission admission, String name, String sentence) {
    return one(ApiEndpoint.post("/mailboxes/{name}/" + act, admission)).does(name, sentence);
  }

  private static ApiEndpoint one(ApiEndpoint endpoint) {
    return endpoint.path("name", Shapes.text(), "The mailbox's name.");
  }

  private MailboxSetup setup(Call call) {
    return call.there(room.find(call.path("name")));
  }

  /** Asks as often for a thousand as for one. */
  private List<Mailbox> mailboxes(List<MailboxSetup> setups) {
    Map<MailboxName, JobState> jobs = room.jobs().get().states();
    return setups.stream()
        .map(setup -> new Mailbox(setup, Optional.ofNullable(jobs.get(setup.name()))))
        .toList();
  }

  private Mailbox mailbox(MailboxSetup setup) {
    return new Mailbox(setup, room.jobs().get().state(setup.name()));
  }

  private Mailbox done(Call call, BiFunction<MailboxName, String, SetupOutcome> deed) {
    call.done(deed.apply(setup(call).name(), call.who()));
    return mailbox(setup(call));
  }

  /** What fails is told with its remedy in the problem; the rest is asked for by validate. */
  private List<Check> start(Call call) {
    StartLogging.Started started = room.acts().start().run(setup(call).name(), call.who());
    Optional<Check> failure = started.checks().stream().filter(Check::isFailure).findFirst();
    failure.ifPresent(
        check -> {
          throw call.trouble(
              409, "check-failed", check.name() + ": " + check.what(), check.remedy());
        });
    call.done(started.outcome());
    return started.checks();
  }
}
