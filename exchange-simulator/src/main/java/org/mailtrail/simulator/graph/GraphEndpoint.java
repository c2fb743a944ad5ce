package org.mailtrail.simulator.graph;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.faults.Faults;
import org.mailtrail.simulator.http.Endpoint;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.Folder;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/**
 * Microsoft Graph v1.0, as far as mail goes. At most four requests are at work at once for an app
 * (Graph: throttling-limits, Outlook service); a fifth gets 429.
 */
public final class GraphEndpoint implements Endpoint {
  private static final int MOST_AT_WORK = 4;

  private final MailStore store;
  private final Clock clock;
  private final Faults faults;
  private final AcceptedTokens tokens;
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong moves = new AtomicLong();
  private final AtomicLong throttled = new AtomicLong();
  private final AtomicLong atWork = new AtomicLong();
  private final AtomicLong mostAtWork = new AtomicLong();

  /** Graph over these mailboxes. */
  public GraphEndpoint(MailStore store, Clock clock, Faults faults) {
    this.store = store;
    this.clock = clock;
    this.faults = faults;
    this.tokens = new AcceptedTokens(clock);
  }

  /** The tokens that are believed. */
  public AcceptedTokens tokens() {
    return tokens;
  }

  /** What was answered since the start. */
  public GraphTraffic traffic() {
    return new GraphTraffic(
        roundTrips.get(), requests.get(), moves.get(), throttled.get(), mostAtWork.get());
  }

  @Override
  public Response answer(Request request) {
    roundTrips.incrementAndGet();
    long now = atWork.incrementAndGet();
    mostAtWork.accumulateAndGet(now, Math::max);
    try {
      Response response = now > MOST_AT_WORK ? tooMany() : guarded(request);
      return identified(request, response);
    } finally {
      atWork.decrementAndGet();
    }
  }

  private Response tooMany() {
    throttled.incrementAndGet();
    return new GraphError(
            429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.")
        .response()
        .with("Retry-After", "1");
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
    return request.path().equals("/v1.0/$batch") ? batch(request) : counted(request);
  }

  private Response batch(Request request) {
    try {
      return new BatchOperation(this::step).answer(request);
    } catch (GraphError error) {
      return error.response();
    }
  }

  private Response step(Request request) {
    Fault fault = faults.inBatch(request);
    return fault.instead(request, () -> counted(request));
  }

  private Response counted(Request request) {
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
    FolderOperations folders = new FolderOperations(mailbox, request);
    if (rest.isEmpty()) {
      return folders.children(FolderOperations.find(mailbox, "msgfolderroot"));
    }
    Folder folder = FolderOperations.find(mailbox, rest.get(0));
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

  private Response folderMessages(Request request, SimulatedMailbox mailbox, Folder folder) {
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
    return switch (operation) {
      case "" -> messages.one(item);
      case "$value" -> messages.value(item);
      case "move" -> {
        moves.incrementAndGet();
        yield messages.move(item);
      }
      default -> throw GraphError.badRequest("Resource not found for '" + operation + "'.");
    };
  }

  private static boolean known(Item item, String id) {
    return id.equals(item.immutableId()) || id.equals(item.id());
  }
}
