package org.mailtrail.simulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** A simulator with one mailbox, and a client that speaks Graph to it as bare as can be. */
final class Caller implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final String INBOX = "/mailFolders/inbox/messages";

  private static final ObjectMapper JSON = new ObjectMapper();

  final ExchangeSimulator exchange =
      ExchangeSimulator.overHttp(0, Clock.fixed(NOON, ZoneOffset.UTC));
  final SimulatedMailbox mailbox = exchange.mailbox("log@contoso.example");
  private final HttpClient http = HttpClient.newHttpClient();
  boolean immutableIds = true;
  String token = "token";

  Caller() {
    exchange.accept("token");
  }

  /** A message into the Inbox, as many seconds after noon as its number says. */
  Item deliver(int number) {
    return mailbox.deliver(raw(number), NOON.plusSeconds(number), "inbox");
  }

  static byte[] raw(int number) {
    return ("From: Carol <carol@fabrikam.example>\r\nTo: jim@contoso.example\r\nSubject: Offer "
            + number
            + "\r\nDate: Mon, 02 Mar 2026 11:00:00 +0000\r\nMessage-ID: <"
            + number
            + "@fabrikam.example>\r\n\r\nHello\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A path below the mailbox; the query is encoded here. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> batch(String steps) throws IOException, InterruptedException {
    return send(
        to("/$batch").POST(HttpRequest.BodyPublishers.ofString("{\"requests\":[" + steps + "]}")));
  }

  /** A request that is not about a mailbox. */
  HttpResponse<String> toRoot(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(to(path).method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A step of a batch that moves an item. */
  static String move(String id, String item, String folder) {
    return "{\"id\":\""
        + id
        + "\",\"method\":\"POST\",\"url\":\"/users/log%40contoso.example/messages/"
        + item
        + "/move\",\"headers\":{\"Content-Type\":\"application/json\","
        + "\"Prefer\":\"IdType=\\\"ImmutableId\\\"\"},"
        + "\"body\":{\"destinationId\":\""
        + folder
        + "\"}}";
  }

  private HttpRequest.Builder request(String path) {
    String[] parts = path.split("\\?", 2);
    String query = parts.length < 2 ? "" : "?" + encoded(parts[1]);
    return to("/users/log%40contoso.example" + parts[0] + query);
  }

  private HttpRequest.Builder to(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(exchange.graphAddress() + path))
            .header("Authorization", "Bearer " + token);
    return immutableIds ? request.header("Prefer", "IdType=\"ImmutableId\"") : request;
  }

  private static String encoded(String query) {
    List<String> pairs = new ArrayList<>();
    for (String pair : query.split("&")) {
      String[] sides = pair.split("=", 2);
      pairs.add(sides[0] + "=" + URLEncoder.encode(sides[1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  /** The error code of a refusal. */
  static String code(HttpResponse<String> response) throws IOException {
    return json(response).path("error").path("code").asText();
  }

  /** One property of each message of a list. */
  static List<String> each(HttpResponse<String> response, String property) throws IOException {
    List<String> values = new ArrayList<>();
    json(response).path("value").forEach(message -> values.add(message.path(property).asText()));
    return values;
  }

  @Override
  public void close() {
    exchange.close();
  }
}
