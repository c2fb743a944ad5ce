package org.mailtrail.simulator.graph;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.faults.Faults;
import org.mailtrail.simulator.faults.Latency;
import org.mailtrail.simulator.front.Endpoint;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.graph.push.ChangeNotices;
import org.mailtrail.simulator.graph.push.SubscriptionOperations;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.MailStore;

/**
 * Microsoft Graph v1.0, as far as mail goes. At most four steps are at work at once in a mailbox
 * (Graph: throttling-limits, Outlook service); a fifth gets 429.
 */
public final class GraphEndpoint implements Endpoint {
  private final GraphRoutes routes;
  private final ChangeNotices notices;
  private final Faults faults;
  private final AcceptedTokens tokens;
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong throttled = new AtomicLong();
  private final Throttle throttle;
  private volatile Latency latency = Latency.NONE;

  /** Graph over these mailboxes. */
  public GraphEndpoint(MailStore store, Clock clock, Faults faults) {
    this.faults = faults;
    this.tokens = new AcceptedTokens(clock);
    this.throttle = new Throttle(clock);
    this.notices = new ChangeNotices(clock);
    this.routes =
        new GraphRoutes(
            store,
            clock,
            throttle,
            new SubscriptionOperations(store, notices, tokens::speaksForAnother, clock));
  }

  /** The tokens that are believed. */
  public AcceptedTokens tokens() {
    return tokens;
  }

  /** Who is told of mail. */
  public ChangeNotices notices() {
    return notices;
  }

  /** What was answered since the start. */
  public ServedGraph traffic() {
    return new ServedGraph(
        roundTrips.get(), requests.get(), routes.moves(), throttled.get(), throttle.mostAtWork());
  }

  /** From now on each request and each step of a batch takes this time. */
  public void latency(Latency time) {
    latency = time;
  }

  /** From now on no more than 10,000 requests in ten minutes are answered in a mailbox. */
  public void countQuota() {
    throttle.countQuota();
  }

  /** From now on no more than 500 moves a minute are carried out in a mailbox. */
  public void limitMoves() {
    throttle.limitMoves();
  }

  @Override
  public Response answer(Request request) {
    roundTrips.incrementAndGet();
    Response response = guarded(request);
    if (response.status() == 429) {
      throttled.incrementAndGet();
    }
    return identified(request, response);
  }

  private static Response identified(Request request, Response response) {
    Response named = response.with("request-id", UUID.randomUUID().toString());
    return request
        .header("client-request-id")
        .map(id -> named.with("client-request-id", id))
        .orElse(named);
  }

  private Response guarded(Request request) {
    Optional<Response> refusal = tokens.refusal(request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return request.path().equals("/v1.0/$batch") ? batch(request) : alone(request);
  }

  private Response alone(Request request) {
    String mailbox = mailbox(request);
    if (throttle.enter(mailbox, 1) == 0) {
      return Throttle.tooManyAtOnce();
    }
    try {
      passTime();
      return counted(request);
    } finally {
      throttle.leave(mailbox, 1);
    }
  }

  private Response batch(Request request) {
    try {
      return new BatchOperation(this::step, throttle, this::passTime).answer(request);
    } catch (GraphError error) {
      return error.response();
    }
  }

  private Response step(Request request) {
    Fault fault = faults.inBatch(request);
    Response response = fault.instead(request, () -> counted(request));
    if (response.status() == 429) {
      throttled.incrementAndGet();
    }
    return response;
  }

  private void passTime() {
    try {
      latency.pass();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whose mailbox the request is about, in lower case; empty for none. */
  static String mailbox(Request request) {
    String[] path = request.path().split("/", -1);
    return path.length > 3 ? path[3].toLowerCase(Locale.ROOT) : "";
  }

  private Response counted(Request request) {
    Optional<Response> refusal = throttle.overQuota(request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    requests.incrementAndGet();
    try {
      Response response = routes.route(request);
      return request.header("Prefer").isPresent()
          ? response.with("Preference-Applied", "IdType=\"ImmutableId\"")
          : response;
    } catch (GraphError error) {
      return error.response();
    }
  }
}
