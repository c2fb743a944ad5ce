package org.mailtrail.simulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.graph.json.JsonBodies;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/**
 * Carries out the steps of a batch (Graph: json-batching): at most 20, each with headers,
 * throttling and errors of its own. Steps that do not depend on one another take their time four at
 * once.
 */
final class BatchOperation {
  /** learn.microsoft.com/graph/json-batching: "limited to 20 individual requests". */
  private static final int MOST_STEPS = 20;

  private final Function<Request, Response> carryOut;
  private final Throttle throttle;
  private final Runnable latency;

  /**
   * Batches.
   *
   * @param latency lets the time of one step pass
   */
  BatchOperation(Function<Request, Response> carryOut, Throttle throttle, Runnable latency) {
    this.carryOut = carryOut;
    this.throttle = throttle;
    this.latency = latency;
  }

  Response answer(Request envelope) {
    JsonNode steps = JsonBodies.body(envelope).path("requests");
    if (!steps.isArray() || steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw GraphError.badRequest("Number of batch request steps is not between 1 and 20.");
    }
    refuseTwins(steps);
    boolean isChained = steps.findValue("dependsOn") != null;
    int lanes = isChained ? 1 : Math.min(Throttle.MOST_AT_WORK, steps.size());
    String mailbox = GraphEndpoint.mailbox(request(steps.get(0), envelope));
    int granted = throttle.enter(mailbox, lanes);
    try {
      return carryOut(steps, envelope, lanes, granted);
    } finally {
      throttle.leave(mailbox, granted);
    }
  }

  private static void refuseTwins(JsonNode steps) {
    Set<String> ids = new HashSet<>();
    for (JsonNode step : steps) {
      if (step.path("id").asText().isEmpty() || !ids.add(step.path("id").asText())) {
        throw GraphError.badRequest("Request id is missing or not unique.");
      }
    }
  }

  private Response carryOut(JsonNode steps, Request envelope, int lanes, int granted) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode responses = body.putArray("responses");
    Map<String, Integer> statuses = new HashMap<>();
    int number = 0;
    for (JsonNode step : steps) {
      int lane = number++ % lanes;
      Response response =
          mayRun(step, statuses)
              ? carryOutOne(step, envelope, lane, granted)
              : new GraphError(424, "FailedDependency", "A step before it failed.").response();
      statuses.put(step.path("id").asText(), response.status());
      responses.add(json(step, response));
    }
    return Response.of(200, "application/json", JsonBodies.bytes(body));
  }

  /** Page "JSON batching": with a body, the step's headers must tell its Content-Type. */
  private static boolean isUntyped(JsonNode step) {
    for (Map.Entry<String, JsonNode> header : step.path("headers").properties()) {
      if (header.getKey().equalsIgnoreCase("Content-Type")) {
        return false;
      }
    }
    return step.has("body");
  }

  private Response carryOutOne(JsonNode step, Request envelope, int lane, int granted) {
    if (lane >= granted) {
      return Throttle.tooManyAtOnce();
    }
    if (lane == 0) {
      latency.run();
    }
    return isUntyped(step)
        ? GraphError.badRequest("Write request does not contain Content-Type header or body.")
            .response()
        : carryOut.apply(request(step, envelope));
  }

  private static boolean mayRun(JsonNode step, Map<String, Integer> statuses) {
    for (JsonNode id : step.path("dependsOn")) {
      if (statuses.getOrDefault(id.asText(), 424) >= 400) {
        return false;
      }
    }
    return true;
  }

  private static Request request(JsonNode step, Request envelope) {
    String url = step.path("url").asText();
    int question = url.indexOf('?');
    String path = question < 0 ? url : url.substring(0, question);
    Map<String, String> headers = new LinkedHashMap<>();
    envelope.header("authorization").ifPresent(value -> headers.put("authorization", value));
    envelope.header("host").ifPresent(value -> headers.put("host", value));
    step.path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue().asText()));
    return new Request(
        step.path("method").asText(),
        "/v1.0" + (path.startsWith("/") ? "" : "/") + decode(path),
        HttpFront.query(question < 0 ? "" : url.substring(question + 1)),
        headers,
        step.has("body") ? JsonBodies.bytes(step.path("body")) : new byte[0]);
  }

  private static String decode(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static ObjectNode json(JsonNode step, Response response) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", step.path("id").asText());
    json.put("status", response.status());
    ObjectNode headers = json.putObject("headers");
    response.headers().forEach(headers::put);
    String type = response.headers().getOrDefault("Content-Type", "");
    if (type.startsWith("application/json")) {
      json.set("body", JsonBodies.tree(response.body()));
    } else if (response.body().length > 0) {
      json.put("body", java.util.Base64.getEncoder().encodeToString(response.body()));
    }
    return json;
  }
}
