package org.mailtrail.simulator.graph.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.graph.json.JsonBodies;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** The operations on subscriptions (Graph: resource subscription). */
public final class SubscriptionOperations {
  /** Graph: resource subscription, for Outlook messages: 10,080 minutes. */
  static final Duration LONGEST = Duration.ofDays(7);

  /** Graph: outlook-change-notifications-overview: of a mailbox, over all applications. */
  static final int MOST = 1_000;

  /** Graph: resource subscription. */
  static final int LONGEST_STATE = 128;

  private static final Pattern RESOURCE =
      Pattern.compile("/?users/([^/]+)/mailFolders\\('([^']+)'\\)/messages", 2);

  private final MailStore store;
  private final ChangeNotices notices;
  private final BiPredicate<Request, String> speaksForAnother;
  private final Clock clock;

  /**
   * Subscriptions to these mailboxes.
   *
   * @param speaksForAnother whether a request is made in the name of a person whose mailbox this
   *     address is not
   */
  public SubscriptionOperations(
      MailStore store,
      ChangeNotices notices,
      BiPredicate<Request, String> speaksForAnother,
      Clock clock) {
    this.store = store;
    this.notices = notices;
    this.speaksForAnother = speaksForAnother;
    this.clock = clock;
  }

  /**
   * Answers {@code /v1.0/subscriptions} and what is below it.
   *
   * @param id of one; empty for all
   */
  public Response answer(Request request, String id) {
    if (id.isEmpty() && request.method().equals("POST")) {
      return make(request);
    }
    if (id.isEmpty()) {
      throw notAllowed();
    }
    Pledge pledge = notices.find(id).orElseThrow(SubscriptionOperations::notFound);
    return switch (request.method()) {
      case "GET" -> JsonBodies.response(200, pledge::fields);
      case "PATCH" -> prolong(pledge, JsonBodies.body(request));
      case "DELETE" -> drop(id);
      default -> throw notAllowed();
    };
  }

  private Response drop(String id) {
    notices.drop(id);
    return Response.empty(204);
  }

  private Response make(Request request) {
    JsonNode body = JsonBodies.body(request);
    if (!text(body, "changeType").equals("created")) {
      throw invalid("Only changeType 'created' is played here.");
    }
    Pledge pledge = pledge(request, body);
    if (notices.of(pledge.mailbox().address()).size() >= MOST) {
      throw new GraphError(403, "ExtensionError", "Subscription limit exceeded for the mailbox.");
    }
    requireAnswer(pledge.wanted().url().toString());
    if (!pledge.wanted().lifecycleUrl().isEmpty()) {
      requireAnswer(pledge.wanted().lifecycleUrl());
    }
    notices.stand(pledge);
    return JsonBodies.response(201, pledge::fields);
  }

  private Pledge pledge(Request request, JsonNode body) {
    String resource = text(body, "resource");
    Matcher named = RESOURCE.matcher(resource);
    if (!named.matches()) {
      throw invalid("The resource '" + resource + "' is not played here.");
    }
    SimulatedMailbox mailbox = store.find(named.group(1)).orElseThrow(GraphError::noSuchUser);
    Pledge.Wanted wanted = wanted(resource, body);
    return new Pledge(
        UUID.randomUUID().toString(),
        mailbox,
        mailbox.folder(named.group(2)).orElseThrow(GraphError::folderNotFound),
        wanted,
        speaksForAnother.test(request, mailbox.address()),
        end(body));
  }

  private static Pledge.Wanted wanted(String resource, JsonNode body) {
    String state = text(body, "clientState");
    if (state.length() > LONGEST_STATE) {
      throw invalid("clientState is longer than " + LONGEST_STATE + " characters.");
    }
    return new Pledge.Wanted(
        resource,
        URI.create(secure(text(body, "notificationUrl"))),
        secure(text(body, "lifecycleNotificationUrl")),
        state);
  }

  private Response prolong(Pledge pledge, JsonNode body) {
    Pledge longer = pledge.until(end(body));
    notices.put(longer);
    return JsonBodies.response(200, longer::fields);
  }

  private Instant end(JsonNode body) {
    try {
      Instant end = Instant.parse(text(body, "expirationDateTime"));
      Instant now = clock.instant();
      if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
        throw invalid("Subscription expiration can only be 10080 minutes in the future.");
      }
      return end;
    } catch (DateTimeParseException noTime) {
      throw invalid("expirationDateTime is not a time.");
    }
  }

  private void requireAnswer(String url) {
    if (!notices.validates(URI.create(url))) {
      throw new GraphError(
          400,
          "ValidationError",
          "Subscription validation request failed. Notification endpoint must respond with 200 OK"
              + " to validation request.");
    }
  }

  private static String secure(String url) {
    if (!url.isEmpty() && !url.startsWith("https://")) {
      throw invalid("The notification URL must use HTTPS.");
    }
    return url;
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).asText("");
  }

  private static GraphError invalid(String message) {
    return new GraphError(400, "InvalidRequest", message);
  }

  private static GraphError notFound() {
    return new GraphError(404, "ResourceNotFound", "The object was not found.");
  }

  private static GraphError notAllowed() {
    return new GraphError(405, "ErrorInvalidRequest", "Method not allowed.");
  }
}
