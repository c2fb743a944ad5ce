package org.mailtrail.simulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.graph.json.JsonBodies;
import org.mailtrail.simulator.graph.json.MessageJson;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.Damage;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** The operations on messages (Graph: resource message). */
final class MessageOperations {
  private final SimulatedMailbox mailbox;
  private final Request request;
  private final Clock clock;
  private final boolean immutableIds;

  MessageOperations(SimulatedMailbox mailbox, Request request, Clock clock) {
    this.mailbox = mailbox;
    this.request = request;
    this.clock = clock;
    this.immutableIds = request.header("Prefer").orElse("").contains("IdType=\"ImmutableId\"");
  }

  /** The messages of a folder, or of the whole mailbox. */
  Response list(List<Item> wholeMailbox) {
    return page(wholeMailbox);
  }

  /** The messages of a folder. */
  Response list(SimulatedFolder folder) {
    ListQuery query = ListQuery.of(request);
    if (query.filtered()) {
      return page(mailbox.page(folder, false, 0, Integer.MAX_VALUE));
    }
    List<Item> page = mailbox.page(folder, query.newestFirst(), query.skip(), query.top() + 1);
    return respond(page, query);
  }

  private Response page(List<Item> oldestFirst) {
    ListQuery query = ListQuery.of(request);
    List<Item> found = oldestFirst.stream().filter(query.filter()).collect(Collectors.toList());
    if (query.newestFirst()) {
      java.util.Collections.reverse(found);
    }
    return respond(found.stream().skip(query.skip()).limit(query.top() + 1L).toList(), query);
  }

  private Response respond(List<Item> oneTooMany, ListQuery query) {
    MessageJson messages = json();
    return JsonBodies.response(
        200,
        json -> {
          json.writeArrayFieldStart("value");
          for (Item item : oneTooMany.stream().limit(query.top()).toList()) {
            messages.write(json, item);
          }
          json.writeEndArray();
          if (oneTooMany.size() > query.top()) {
            json.writeStringField("@odata.nextLink", nextLink(query));
          }
        });
  }

  /** The same list further on; the host is the one that was asked. */
  private String nextLink(ListQuery query) {
    String parameters =
        request.query().entrySet().stream()
            .filter(parameter -> !parameter.getKey().equals("$skip"))
            .map(Map.Entry::toString)
            .map(text -> text.replace(" ", "%20"))
            .collect(Collectors.joining("&"));
    return "https://"
        + request.header("Host").orElse("localhost")
        + request.path().replace("@", "%40")
        + "?"
        + parameters
        + "&$skip="
        + URLEncoder.encode(Integer.toString(query.skip() + query.top()), StandardCharsets.UTF_8);
  }

  private MessageJson json() {
    return new MessageJson(
        mailbox,
        "https://" + request.header("Host").orElse("localhost") + "/owa/",
        immutableIds,
        ListQuery.selected(request),
        request.parameter("$expand").orElse(""));
  }

  /** A draft, from a JSON message or from MIME in base64. */
  Response create(SimulatedFolder folder) {
    JsonNode body = JsonBodies.body(request);
    String subject = body.path("subject").asText("");
    byte[] raw = ("Subject: " + subject + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    Item item = mailbox.draft(raw, clock.instant(), folder.id());
    return one(201, item);
  }

  /** Read or remove one. */
  Response one(Item item) {
    return switch (request.method()) {
      case "GET" -> one(200, item);
      case "DELETE" -> {
        mailbox.remove(item);
        yield Response.empty(204);
      }
      default -> throw new GraphError(405, "ErrorInvalidRequest", "Method not allowed.");
    };
  }

  private Response one(int status, Item item) {
    MessageJson messages = json();
    return JsonBodies.response(status, json -> messages.fields(json, item));
  }

  /** The raw message. */
  Response value(Item item) {
    return Response.of(200, "application/octet-stream", mailbox.raw(item));
  }

  /** Moves it; the id changes unless it is immutable. */
  Response move(Item item) {
    JsonNode destination = JsonBodies.body(request).path("destinationId");
    if (!destination.isTextual()) {
      throw new GraphError(400, "ErrorInvalidRequest", "DestinationId is missing.");
    }
    SimulatedFolder target = MailFolderOperations.find(mailbox, destination.asText());
    mailbox.move(item, target);
    return one(201, item);
  }

  /**
   * What Exchange cannot do with an item is an error of the server
   * (OfficeDev/outlook-dev-docs#144).
   */
  static void refuseInTrouble(Item item, String operation) {
    boolean isMove = operation.equals("move");
    if (isMove && item.damage() == Damage.UNMOVABLE) {
      throw new GraphError(500, "ErrorMoveCopyFailed", "The move or copy operation failed.");
    }
    boolean isContent = operation.equals("$value");
    if (item.damage() == Damage.TROUBLED || (isContent && item.damage() == Damage.UNCONVERTIBLE)) {
      throw new GraphError(500, "ErrorInternalServerError", "An internal server error occurred.");
    }
  }
}
