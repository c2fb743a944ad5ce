package org.mailtrail.simulator.graph;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.graph.push.SubscriptionOperations;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** Which operation of Graph a request asks for. */
final class GraphRoutes {
  private final MailStore store;
  private final Clock clock;
  private final Throttle throttle;
  private final SubscriptionOperations subscriptions;
  private final AtomicLong moves = new AtomicLong();

  GraphRoutes(
      MailStore store, Clock clock, Throttle throttle, SubscriptionOperations subscriptions) {
    this.subscriptions = subscriptions;
    this.store = store;
    this.clock = clock;
    this.throttle = throttle;
  }

  /** How many messages were moved since the start. */
  long moves() {
    return moves.get();
  }

  /**
   * Answers {@code /v1.0/users/{user}/…} and {@code /v1.0/subscriptions}.
   *
   * @throws GraphError when there is no such operation, mailbox or item
   */
  Response route(Request request) {
    List<String> path = Arrays.asList(request.path().substring(1).split("/", -1));
    if (path.size() > 1 && path.size() < 4 && path.get(1).equals("subscriptions")) {
      return subscriptions.answer(request, path.size() == 2 ? "" : path.get(2));
    }
    if (path.size() < 4 || !path.get(1).equals("users")) {
      throw GraphError.badRequest("Resource not found for the segment '" + request.path() + "'.");
    }
    SimulatedMailbox mailbox = store.find(path.get(2)).orElseThrow(GraphError::noSuchUser);
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
    return message(messages, item, rest.size() == 2 ? "" : rest.get(2), request);
  }

  private Response message(
      MessageOperations messages, Item item, String operation, Request request) {
    MessageOperations.refuseInTrouble(item, operation);
    return switch (operation) {
      case "" -> messages.one(item);
      case "$value" -> messages.value(item);
      case "move" -> {
        Optional<Response> tooMany = throttle.tooManyMoves(GraphEndpoint.mailbox(request));
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
