package org.mailtrail.simulator.graph;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.faults.Faults;
import org.mailtrail.simulator.front.Endpoint;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/**
 * Microsoft Graph v1.0, as far as mail goes. At most four steps are at work at once in a mailbox
 * (Graph: throttling-limits, Outlook service); a fifth gets 429.
 */
public final class GraphEndpoint implements Endpoint {
  private final MailStore store;
  private final Clock clock;
  private final Faults faults;
  private final AcceptedTokens tokens;
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong moves = new AtomicLong();
  private final AtomicLong throttled = new AtomicLong();
  private final Throttle throttle;
  private volatile Latency latency = Latency.NONE;

  /** Graph over these mailboxes. */
  public GraphEndpoint(MailStore store, Clock clock, Faults faults) {
    this.store = store;
    this.clock = clock;
    this.faults = faults;
    this.tokens = new AcceptedTokens(clock);
    this.throttle = new Throttle(clock);
  }

  /** The tokens that are believed. */
  public AcceptedTokens tokens() {
    return tokens;
  }

  /** What was answered since the start. */
  public ServedGraph traffic() {
    return new ServedGraph(
        roundTrips.get(), requests.get(), moves.get(), throttled.get(), throttle.mostAtWork());
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
      Response response = route(request);
      return request.header("Prefer").isPresent()
          ? response.with("Preference-Applied", "IdType=\"ImmutableId\"")
          : response;
    } catch (GraphError error) {
      return error.response();
    }
  }

  /** {@code /v1.0/users/{user}/…}. */
  private Response route(Request request) {
    List<String> path = Arrays.asList(request.path().substring(1).split("/", -1));
    if (path.size() < 4 || !path.get(1).equals("users")) {
      throw GraphError.badRequest("Resource not found for the segment '" + request.path() + "'.");
    }
    SimulatedMailbox mailbox =
        store
            .find(path.get(2))
            .orElseThrow(
                () -> new GraphError(404, "ErrorInvalidUser", "The requested user is invalid."));
    List<String> rest = path.subList(3, path.size());
    return rest.get(0).equals("mailFolders")
        ? folders(request, mailbox, rest.subList(1, rest.size()))
        : messages(request, mailbox, rest);
  }

  private Response folders(Request request, SimulatedMailbox mailbox, List<String> rest) {
    MailFolderOperations folders = new MailFolderOperations(mailbox, request);
    if (rest.isEmpty()) {
      return folders.children(MailFolderOperations.find(mailbox, "msgfolderroot"));
    }
    SimulatedFolder folder = MailFolderOperations.find(mailbox, rest.get(0));
    if (rest.size() == 1) {
      return folders.one(folder);
    }
    if (rest.get(1).equals("childFolders")) {
      return folders.children(folder);
    }
    return rest.size() == 2
        ? folderMessages(request, mailbox, folder)
        : messages(request, mailbox, rest.subList(1, rest.size()));
  }

  private Response folderMessages(
      Request request, SimulatedMailbox mailbox, SimulatedFolder folder) {
    MessageOperations messages = new MessageOperations(mailbox, request, clock);
    return request.method().equals("POST") ? messages.create(folder) : messages.list(folder);
  }

  private Response messages(Request request, SimulatedMailbox mailbox, List<String> rest) {
    MessageOperations messages = new MessageOperations(mailbox, request, clock);
    if (!rest.get(0).equals("messages")) {
      throw GraphError.badRequest("Resource not found for the segment '" + rest.get(0) + "'.");
    }
    if (rest.size() == 1) {
      return messages.list(mailbox.items());
    }
    Item item =
        mailbox
            .item(rest.get(1))
            .filter(found -> known(found, rest.get(1)))
            .orElseThrow(GraphError::itemNotFound);
    String operation = rest.size() == 2 ? "" : rest.get(2);
    MessageOperations.refuseInTrouble(item, operation);
    return switch (operation) {
      case "" -> messages.one(item);
      case "$value" -> messages.value(item);
      case "move" -> {
        Optional<Response> tooMany = throttle.tooManyMoves(mailbox(request));
        if (tooMany.isEmpty()) {
          moves.incrementAndGet();
        }
        yield tooMany.orElseGet(() -> messages.move(item));
      }
      default -> throw GraphError.badRequest("Resource not found for '" + operation + "'.");
    };
  }

  private static boolean known(Item item, String id) {
    return id.equals(item.immutableId()) || id.equals(item.id());
  }
}
