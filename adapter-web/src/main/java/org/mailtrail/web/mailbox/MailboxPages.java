package org.mailtrail.web.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mailtrail.application.job.StartLogging;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.pass.PassHistory;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.push.ShowNotices;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.assist.KeepSetup;
import org.mailtrail.web.assist.RedirectAddress;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The mailboxes: what is set, how they are worked, and what can be done. */
public final class MailboxPages {
  private static final int PASSES = 10;

  private final SetupRoom room;
  private final KeepSetup keep;
  private final ShowNotices notices;
  private final RedirectAddress redirect;

  /**
   * The pages over this room, with what keeps their forms, what is known of being told, and where
   * sign-ins come back.
   */
  public MailboxPages(
      SetupRoom room, KeepSetup keep, ShowNotices notices, RedirectAddress redirect) {
    this.room = room;
    this.keep = keep;
    this.notices = notices;
    this.redirect = redirect;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/mailboxes", Admission.VIEWER, this::all),
        Route.get("/mailboxes/{name}", Admission.VIEWER, this::one),
        Route.post("/mailboxes/{name}/validate", Admission.ADMIN, this::validate),
        Route.post("/mailboxes/{name}/start", Admission.ADMIN, this::start),
        Route.post("/mailboxes/{name}/stop", Admission.ADMIN, act(room.acts().stop()::run)),
        Route.post("/mailboxes/{name}/run-now", Admission.SALES, act(room.acts().runNow()::run)),
        Route.post("/mailboxes/{name}/restart", Admission.ADMIN, act(room.acts().restart()::run)),
        Route.post("/mailboxes/{name}/renew", Admission.ADMIN, act(room.acts().renew()::run)),
        form("place", (setup, visit) -> keep.place(setup.name(), visit), ""),
        form("account", keep::account, ""),
        form("routine", (setup, visit) -> keep.routine(setup.name(), visit), ""),
        form("forget", keep::forget, "/assist?step=4"),
        form("clear", keep::clear, ""));
  }

  private Reply all(Visit visit) {
    return Reply.page("mailboxes", "mailboxes", brief(room.setups().all()));
  }

  /** Asks as often for a thousand as for one. */
  private List<MailboxView> brief(List<MailboxSetup> setups) {
    Map<MailboxName, JobState> jobs = room.jobs().get().states();
    Map<MailboxName, PassHistory> passes =
        room.passes().histories(setups.stream().map(MailboxSetup::name).toList(), 1);
    return setups.stream()
        .map(
            setup ->
                new MailboxView(
                    setup,
                    Optional.ofNullable(jobs.get(setup.name())),
                    Optional.empty(),
                    passes.getOrDefault(setup.name(), PassHistory.none()).latest(),
                    List.of()))
        .toList();
  }

  private Reply one(Visit visit) {
    return shown(visit, 200, List.of(), "");
  }

  private Reply shown(Visit visit, int status, List<Check> checks, String problem) {
    return find(visit)
        .<Reply>map(setup -> new Reply.Page(status, "mailbox", page(setup, visit, checks, problem)))
        .orElseGet(() -> NotThere.of(visit, "/mailboxes/" + visit.path("name")));
  }

  private Map<String, Object> page(
      MailboxSetup setup, Visit visit, List<Check> checks, String problem) {
    return Map.of(
        "mailbox",
        whole(setup),
        "checks",
        checks,
        "problem",
        problem,
        "redirectUrl",
        redirect.begun(setup.account(), visit));
  }

  private Optional<MailboxSetup> find(Visit visit) {
    return room.find(visit.path("name"));
  }

  private MailboxView whole(MailboxSetup setup) {
    return new MailboxView(
        setup,
        room.jobs().get().state(setup.name()),
        notices.run(setup),
        room.passes().latest(setup.name(), PASSES),
        room.trail().latest(Optional.of(setup.name()), PASSES));
  }

  private Reply validate(Visit visit) {
    return find(visit)
        .map(setup -> shown(visit, 200, room.acts().validate().run(setup.name()), ""))
        .orElseGet(() -> NotThere.of(visit, "/mailboxes/" + visit.path("name")));
  }

  private Reply start(Visit visit) {
    Optional<MailboxSetup> setup = find(visit);
    if (setup.isEmpty()) {
      return NotThere.of(visit, "/mailboxes/" + visit.path("name"));
    }
    StartLogging.Started started = room.acts().start().run(setup.get().name(), visit.who());
    return started
        .outcome()
        .<Reply>match(
            done -> Reply.elsewhere("/mailboxes/" + setup.get().name()),
            refused -> shown(visit, 409, started.checks(), visit.say(refused.told())));
  }

  private Route.Handler act(BiFunction<MailboxName, String, SetupOutcome> act) {
    return deed((setup, visit) -> refusal(visit, act.apply(setup.name(), visit.who())), "");
  }

  private static Optional<String> refusal(Visit visit, SetupOutcome outcome) {
    return outcome.<Optional<String>>match(
        done -> Optional.empty(), refused -> Optional.of(visit.say(refused.told())));
  }

  /** A form that keeps something, and leads on when that is done. */
  private Route form(
      String part, BiFunction<MailboxSetup, Visit, Optional<String>> deed, String next) {
    return Route.post("/mailboxes/{name}/" + part, Admission.ADMIN, deed(deed, next));
  }

  private Route.Handler deed(BiFunction<MailboxSetup, Visit, Optional<String>> deed, String next) {
    return visit ->
        find(visit)
            .map(setup -> kept(visit, setup, deed, next))
            .orElseGet(() -> NotThere.of(visit, "/mailboxes/" + visit.path("name")));
  }

  private Reply kept(
      Visit visit,
      MailboxSetup setup,
      BiFunction<MailboxSetup, Visit, Optional<String>> deed,
      String next) {
    return keep.keep(visit, () -> deed.apply(setup, visit))
        .map(problem -> shown(visit, 409, List.of(), problem))
        .orElseGet(
            () ->
                Reply.elsewhere(
                    find(visit).isPresent() ? "/mailboxes/" + setup.name() + next : "/mailboxes"));
  }
}
