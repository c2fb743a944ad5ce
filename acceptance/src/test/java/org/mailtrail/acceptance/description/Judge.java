package org.mailtrail.acceptance.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.http.Content;
import org.mailtrail.simulator.http.Exchanged;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/** Sees what crosses the wire, and judges it by the description; each step of a batch as well. */
final class Judge implements Exchanged {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSION = "/v1.0";

  private final GraphDescription description;
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> judged = new ConcurrentHashMap<>();

  Judge(GraphDescription description) {
    this.description = description;
  }

  /** What was not as described. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** How often each kind of exchange was judged: its operation and the class of its status. */
  Map<String, Integer> judged() {
    return Map.copyOf(judged);
  }

  @Override
  public void seen(Request request, Response response) {
    judge(request, response, "");
    if (request.path().equals(VERSION + "/$batch") && response.status() == 200) {
      steps(request, response);
    }
  }

  private void judge(Request request, Response response, String where) {
    judged.merge(where + kind(request) + " " + response.status() / 100 + "xx", 1, Integer::sum);
    complaints.addAll(description.complaints(request, response));
    if (!request.path().endsWith("/$batch") && !asksForImmutableIds(request)) {
      complaints.add(request + ": does not ask for immutable ids");
    }
  }

  private static boolean asksForImmutableIds(Request request) {
    return request.header("Prefer").orElse("").contains("IdType=\"ImmutableId\"");
  }

  /** The path with names instead of ids: {@code GET /users/-/messages/-}. */
  private static String kind(Request request) {
    String[] parts = request.path().substring(VERSION.length() + 1).split("/", -1);
    for (int i = 1; i < parts.length; i += 2) {
      boolean isWellKnown = parts[i].length() < 20 && !parts[i].contains("@");
      parts[i] = isWellKnown ? parts[i] : "-";
    }
    return request.method() + " /" + String.join("/", parts);
  }

  private void steps(Request envelope, Response answers) {
    Map<String, Response> byId = new HashMap<>();
    for (JsonNode answer : tree(answers.body()).path("responses")) {
      byId.put(answer.path("id").asText(), answer(answer));
    }
    for (JsonNode step : tree(envelope.body()).path("requests")) {
      Response answer = byId.remove(step.path("id").asText());
      if (answer == null) {
        complaints.add(envelope + ": step " + step.path("id") + " was not answered");
      } else {
        judge(request(step, envelope), answer, "in a batch: ");
      }
    }
    byId.keySet().forEach(id -> complaints.add(envelope + ": nobody asked for step " + id));
  }

  private static Request request(JsonNode step, Request envelope) {
    String[] url = step.path("url").asText().split("\\?", 2);
    Map<String, String> headers = headers(step);
    envelope.header("Authorization").ifPresent(value -> headers.put("authorization", value));
    String path = VERSION + (url[0].startsWith("/") ? "" : "/") + url[0];
    return new Request(
        step.path("method").asText(),
        URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8),
        HttpFront.query(url.length > 1 ? url[1] : ""),
        headers,
        body(step));
  }

  private static Response answer(JsonNode answer) {
    return new Response(answer.path("status").asInt(), headers(answer), Content.of(body(answer)));
  }

  private static Map<String, String> headers(JsonNode node) {
    Map<String, String> headers = new LinkedHashMap<>();
    node.path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue().asText()));
    return headers;
  }

  /** JSON as it stands; anything else is in base64 (Graph: json-batching). */
  private static byte[] body(JsonNode node) {
    JsonNode body = node.path("body");
    if (body.isMissingNode()) {
      return new byte[0];
    }
    return body.isTextual()
        ? Base64.getDecoder().decode(body.asText())
        : body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode tree(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException broken) {
      throw new UncheckedIOException("a batch is not JSON", broken);
    }
  }
}
