package org.mailtrail.simulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.http.Certificate;

/** Subscriptions, and what is sent for them. */
class ChangeNoticesTest {
  private static final String MAILBOX = "log@contoso.example";
  private static final String IN_SIX_DAYS = "2026-03-08T12:00:00Z";

  private final List<JsonNode> told = Collections.synchronizedList(new ArrayList<>());
  private Caller caller;
  private HttpsServer listener;

  @BeforeEach
  void open() throws IOException {
    caller = new Caller();
    listener = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.setHttpsConfigurator(
        new HttpsConfigurator(Certificate.ofThisProcess().serverContext()));
    listener.createContext("/notices", this::take);
    listener.createContext(
        "/raw", exchange -> answer(exchange, exchange.getRequestURI().getRawQuery()));
    listener.start();
  }

  @AfterEach
  void close() {
    listener.stop(0);
    caller.close();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (body.length > 0) {
      told.add(new ObjectMapper().readTree(body).path("value").path(0));
    }
    String query = exchange.getRequestURI().getRawQuery();
    answer(exchange, query == null ? "" : HttpFront.query(query).get("validationToken"));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String url(String path) {
    return "https://localhost:" + listener.getAddress().getPort() + path;
  }

  private HttpResponse<String> subscribe(String url, String ends) throws Exception {
    return caller.toRoot(
        "POST",
        "/subscriptions",
        "{\"changeType\":\"created\",\"resource\":\"users/"
            + MAILBOX
            + "/mailFolders('inbox')/messages\",\"notificationUrl\":\""
            + url
            + "\",\"lifecycleNotificationUrl\":\""
            + url
            + "\",\"clientState\":\"secret\",\"expirationDateTime\":\""
            + ends
            + "\"}");
  }

  private String subscribed() throws Exception {
    HttpResponse<String> answer = subscribe(url("/notices"), IN_SIX_DAYS);
    assertThat(answer.statusCode()).isEqualTo(201);
    return Caller.json(answer).path("id").asText();
  }

  private List<JsonNode> told() {
    caller.exchange.notices().settle();
    return List.copyOf(told);
  }

  @Test
  void mail_that_comes_into_the_folder_is_told_and_no_other() throws Exception {
    String id = subscribed();
    String item = caller.deliver(1).immutableId();
    caller.mailbox.deliver(Caller.raw(2), Caller.NOON, "archive");

    assertThat(told()).hasSize(1);
    JsonNode notice = told.get(0);
    assertThat(notice.path("subscriptionId").asText()).isEqualTo(id);
    assertThat(notice.path("clientState").asText()).isEqualTo("secret");
    assertThat(notice.path("changeType").asText()).isEqualTo("created");
    assertThat(notice.path("resourceData").path("id").asText()).isEqualTo(item);
  }

  @Test
  void an_address_that_gives_back_the_token_as_it_stands_in_the_query_is_refused()
      throws Exception {
    HttpResponse<String> answer = subscribe(url("/raw"), IN_SIX_DAYS);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Caller.code(answer)).isEqualTo("ValidationError");
    assertThat(caller.exchange.notices().standing(MAILBOX)).isZero();
  }

  @Test
  void plain_http_is_refused_and_so_is_what_lasts_longer_than_seven_days() throws Exception {
    String plain = url("/notices").replace("https:", "http:");

    assertThat(subscribe(plain, IN_SIX_DAYS).statusCode()).isEqualTo(400);
    assertThat(subscribe(url("/notices"), "2026-03-09T12:00:01Z").statusCode()).isEqualTo(400);
    assertThat(subscribe(url("/notices"), "2026-03-02T12:00:00Z").statusCode()).isEqualTo(400);
    assertThat(subscribe(url("/notices"), "2026-03-09T12:00:00Z").statusCode()).isEqualTo(201);
  }

  @Test
  void it_is_read_without_its_state_prolonged_and_removed() throws Exception {
    String one = "/subscriptions/" + subscribed();

    assertThat(Caller.json(caller.toRoot("GET", one, "")).path("clientState").isNull()).isTrue();
    HttpResponse<String> longer =
        caller.toRoot("PATCH", one, "{\"expirationDateTime\":\"2026-03-09T11:00:00Z\"}");
    assertThat(Caller.json(longer).path("expirationDateTime").asText())
        .isEqualTo("2026-03-09T11:00:00Z");
    assertThat(caller.toRoot("DELETE", one, "").statusCode()).isEqualTo(204);
    assertThat(caller.toRoot("DELETE", one, "").statusCode()).isEqualTo(404);
    caller.deliver(1);
    assertThat(told()).isEmpty();
  }

  @Test
  void notices_are_lost_sent_twice_and_held_back_by_order() throws Exception {
    subscribed();
    caller.exchange.notices().lose(1);
    caller.deliver(1);
    assertThat(told()).isEmpty();

    caller.exchange.notices().sendTwice(1);
    caller.deliver(2);
    assertThat(told()).hasSize(2);

    caller.exchange.notices().hold();
    caller.deliver(3);
    assertThat(told()).hasSize(2);
    caller.exchange.notices().release();
    assertThat(told()).hasSize(3);
  }

  @Test
  void the_lifecycle_is_told_and_what_is_removed_is_gone() throws Exception {
    subscribed();
    caller.exchange.notices().tell(MAILBOX, "missed");
    caller.exchange.notices().remove(MAILBOX);

    assertThat(told())
        .extracting(notice -> notice.path("lifecycleEvent").asText())
        .containsExactly("missed", "subscriptionRemoved");
    assertThat(caller.exchange.notices().standing(MAILBOX)).isZero();
  }

  @Test
  void with_a_persons_token_for_anothers_mailbox_it_stands_and_stays_silent() throws Exception {
    caller.exchange.belongsTo("token", "job@contoso.example");
    subscribed();
    caller.deliver(1);

    assertThat(caller.exchange.notices().standing(MAILBOX)).isOne();
    assertThat(told()).isEmpty();
  }

  @Test
  void a_mailbox_has_a_thousand_and_no_more() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      assertThat(subscribe(url("/notices"), IN_SIX_DAYS).statusCode()).isEqualTo(201);
    }

    assertThat(subscribe(url("/notices"), IN_SIX_DAYS).statusCode()).isEqualTo(403);
  }
}
