package org.mailtrail.web.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.job.StartLogging;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * Assisted setup: six steps, each of which keeps what was entered, so that it can be left and taken
 * up again at any step.
 */
public final class AssistPages {
  private static final int CONFLICT = 409;
  private static final List<String> STEPS = List.of("1", "2", "3", "4", "5", "6");
  private static final int PASSES = 5;

  private final Mailtrail mailtrail;
  private final RedirectAddress redirect;
  private final KeepSetup keep;
  private final BegunSignIns signIns;
  private final MailFlowStep mailFlow = new MailFlowStep();

  /**
   * The pages over this.
   *
   * @param keep keeps what the forms say
   * @param redirect where sign-ins come back to
   */
  public AssistPages(Mailtrail mailtrail, KeepSetup keep, RedirectAddress redirect) {
    this.mailtrail = mailtrail;
    this.keep = keep;
    this.redirect = redirect;
    this.signIns = new BegunSignIns(mailtrail.setup());
  }

  /** Their routes. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(new NewMailbox(mailtrail, keep).routes());
    routes.addAll(steps());
    return routes;
  }

  private List<Route> steps() {
    return List.of(
        Route.get("/mailboxes/{name}/assist", Admission.ADMIN, with(this::show)),
        step("place", (setup, visit) -> keep.place(setup.name(), visit), 1, 2),
        step("account", keep::account, 3, 4),
        step("sign-in", this::signIn, 4, 4),
        Route.post("/mailboxes/{name}/assist/rules", Admission.ADMIN, with(this::rules)),
        Route.post("/mailboxes/{name}/assist/check", Admission.ADMIN, with(this::check)),
        Route.post("/mailboxes/{name}/assist/enable", Admission.ADMIN, with(this::enable)),
        Route.answer(RedirectAddress.PATH, this::signedIn));
  }

  private Route.Handler with(BiFunction<MailboxSetup, Visit, Reply> answer) {
    return visit ->
        find(visit)
            .map(setup -> answer.apply(setup, visit))
            .orElseGet(() -> NotThere.of(visit, "/mailboxes/" + visit.path("name") + "/assist"));
  }

  private Optional<MailboxSetup> find(Visit visit) {
    return MailboxName.parse(visit.path("name")).flatMap(mailtrail.setup()::find);
  }

  /** A form that keeps something, and goes on to another step when that is done. */
  private Route step(
      String part, BiFunction<MailboxSetup, Visit, Optional<String>> deed, int here, int next) {
    return Route.post(
        "/mailboxes/{name}/assist/" + part,
        Admission.ADMIN,
        with(
            (setup, visit) ->
                keep.keep(visit, () -> deed.apply(setup, visit))
                    .map(problem -> shown(setup, visit, here, problem, found -> found))
                    .orElseGet(
                        () ->
                            Reply.elsewhere(
                                "/mailboxes/" + setup.name() + "/assist?step=" + next))));
  }

  private Optional<String> signIn(MailboxSetup setup, Visit visit) {
    signIns.begin(setup, visit.who());
    return Optional.empty();
  }

  private Reply show(MailboxSetup setup, Visit visit) {
    int step =
        new QueryReader(visit)
            .word("step", STEPS)
            .map(Integer::valueOf)
            .orElseGet(() -> AssistView.next(setup));
    return shown(setup, visit, step, "", found -> found);
  }

  private Reply shown(
      MailboxSetup setup,
      Visit visit,
      int step,
      String problem,
      Function<AssistView.Found, AssistView.Found> more) {
    AssistView.Found found =
        new AssistView.Found(
            step == 2 ? mailFlow.script(setup, visit) : "",
            Optional.empty(),
            List.of(),
            signIns.of(setup.name()),
            new AssistView.Passes(
                mailtrail.jobs().running().now().stream()
                    .filter(pass -> pass.mailbox().equals(setup.name()))
                    .findFirst(),
                mailtrail.jobs().history().latest(setup.name(), PASSES)));
    AssistView view =
        new AssistView(
            setup, step, problem, redirect.begun(setup.account(), visit), more.apply(found));
    return new Reply.Page(problem.isEmpty() ? 200 : CONFLICT, "assist", Map.of("view", view));
  }

  private Reply rules(MailboxSetup setup, Visit visit) {
    return mailFlow
        .compare(setup, visit)
        .match(
            drifts -> shown(setup, visit, 2, "", found -> found.withDrifts(drifts)),
            refusal -> shown(setup, visit, 2, refusal.toString(), found -> found));
  }

  private Reply check(MailboxSetup setup, Visit visit) {
    List<Check> checks = mailtrail.setup().validate().run(setup.name());
    return shown(setup, visit, 5, "", found -> found.withChecks(checks));
  }

  private Reply enable(MailboxSetup setup, Visit visit) {
    StartLogging.Started started = mailtrail.setup().start().run(setup.name(), visit.who());
    return started
        .outcome()
        .<Reply>match(
            done -> {
              mailtrail.jobs().runNow().run(setup.name(), visit.who());
              return Reply.elsewhere("/mailboxes/" + setup.name() + "/assist?step=6");
            },
            refused ->
                shown(
                    setup,
                    visit,
                    6,
                    visit.say(refused.told()),
                    found -> found.withChecks(started.checks())));
  }

  /** Comes from the identity platform, with what proves that it belongs to a sign-in of ours. */
  private Reply signedIn(Visit visit) {
    SignInState state =
        signIns
            .answered(visit.form())
            .orElseGet(() -> SignInState.failed(SetupSentence.UNKNOWN_SIGN_IN.with()));
    return new Reply.Page(
        state.phase() == SignInState.Phase.DONE ? 200 : CONFLICT,
        "signed-in",
        Map.of("state", state));
  }
}
