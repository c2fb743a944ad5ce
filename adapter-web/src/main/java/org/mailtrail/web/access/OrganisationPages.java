package org.mailtrail.web.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.SignInByProvider;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.access.BegunSignIn;
import org.mailtrail.web.look.Address;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * Signing in at the organisation's own sign-in. What was begun is kept for ten minutes by the
 * instance that began it, serves once, and only for the browser that began it.
 */
public final class OrganisationPages {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 1_000;
  private static final int OF_ONE_ADDRESS = 50;
  private static final String BACK = "/login/organisation/answer";
  private static final String PARTLY = "/login/organisation/partly";

  private static final Refusal NOT_BEGUN =
      new Refusal(
          "sign-in-state",
          "this sign-in was not begun in this browser, has ended, or was used",
          "Sign in again.");
  private static final Refusal NOT_LET_IN =
      new Refusal("sign-in-refused", "the organisation did not let you in", "Sign in again.");

  private final SignInByProvider signIn;
  private final BrowserAtDoor browsers;
  private final Clock clock;
  private final AttemptLimit byAddress;
  private final Map<String, Waiting> waiting =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Waiting> eldest) {
          return size() > MOST;
        }
      };

  private record Waiting(BegunSignIn begun, String next, Instant since) {}

  /** The pages over this, and over the desk that it lets people in at. */
  public OrganisationPages(SignInByProvider signIn, AccessDesk desk) {
    this.signIn = signIn;
    this.browsers = new BrowserAtDoor(desk);
    this.clock = desk.clock();
    this.byAddress = new AttemptLimit(OF_ONE_ADDRESS, AttemptLimit.QUARTER, clock);
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/login/organisation", Admission.EVERYBODY, this::begin),
        Route.get(BACK, Admission.EVERYBODY, this::finish),
        Route.get(PARTLY, Admission.VIEWER, OrganisationPages::partly));
  }

  private Reply begin(Visit visit) {
    if (byAddress.isReached(visit.approach().neighbourhood())) {
      return new Reply.Trouble(
          429, visit.say("login.often"), "/login", visit.say("api.fast.remedy"));
    }
    byAddress.count(visit.approach().neighbourhood());
    String next = visit.query("next").filter(Reply::isWithin).orElse("/");
    SignInByProvider.Begun begun = signIn.begin(URI.create(visit.address(BACK)));
    keep(new Waiting(begun.signIn(), next, clock.instant()));
    visit.keepBegun(begun.signIn().state());
    return new Reply.Away(begun.address());
  }

  private synchronized void keep(Waiting one) {
    waiting.put(one.begun().state(), one);
  }

  /** Once, and in time. */
  private synchronized Optional<Waiting> take(String state) {
    return Optional.ofNullable(waiting.remove(state))
        .filter(one -> clock.instant().isBefore(one.since().plus(KEPT)));
  }

  private Reply finish(Visit visit) {
    Optional<Waiting> begun = begun(visit);
    if (begun.isEmpty()) {
      return refused(visit, NOT_BEGUN);
    }
    Optional<String> code = visit.query("code");
    if (code.isEmpty()) {
      return refused(visit, NOT_LET_IN);
    }
    return signIn
        .finish(begun.get().begun(), code.get(), BrowserName.label(visit))
        .match(in -> letIn(visit, in, begun.get().next()), refusal -> refused(visit, refusal));
  }

  /** What was begun in this browser, and can be ended once. */
  private Optional<Waiting> begun(Visit visit) {
    Optional<Waiting> begun =
        visit
            .query("state")
            .filter(state -> visit.begun().filter(state::equals).isPresent())
            .flatMap(this::take);
    visit.forgetBegun();
    return begun;
  }

  private Reply letIn(Visit visit, SignInByProvider.CameIn in, String next) {
    byAddress.takeBack(visit.approach().neighbourhood());
    browsers.keep(visit, in.session());
    return Reply.elsewhere(in.mayBeMore() ? partly(next) : next);
  }

  private static String partly(String next) {
    return Address.of(PARTLY).with("next", Optional.of(next)).toString();
  }

  /** Says why somebody is no more than that, though a group could make more of the person. */
  private static Reply partly(Visit visit) {
    return Reply.page("partly", "next", visit.query("next").filter(Reply::isWithin).orElse("/"));
  }

  private static Reply refused(Visit visit, Refusal refusal) {
    return new Reply.Page(
        403,
        "login",
        Map.of(
            "next",
            "/",
            "name",
            "",
            "problem",
            RefusalWords.of(visit, refusal),
            "organisation",
            true));
  }
}
