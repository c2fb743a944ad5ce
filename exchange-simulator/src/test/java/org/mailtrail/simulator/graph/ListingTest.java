package org.mailtrail.simulator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.graph.Caller.INBOX;
import static org.mailtrail.simulator.graph.Caller.NOON;
import static org.mailtrail.simulator.graph.Caller.code;
import static org.mailtrail.simulator.graph.Caller.each;
import static org.mailtrail.simulator.graph.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
  private Caller caller;

  @BeforeEach
  void open() {
    caller = new Caller();
  }

  @AfterEach
  void close() {
    caller.close();
  }

  private void deliverMany(int count) {
    IntStream.range(0, count).forEach(caller::deliver);
  }

  private List<String> subjects(String query) throws IOException, InterruptedException {
    return each(caller.get(INBOX + query), "subject");
  }

  @Test
  void a_page_has_ten_messages_newest_first_where_nothing_is_said() throws Exception {
    deliverMany(12);
    HttpResponse<String> page = caller.get(INBOX);
    assertThat(each(page, "subject")).hasSize(10).startsWith("Offer 11").endsWith("Offer 2");
    assertThat(json(page).path("@odata.nextLink").asText()).contains("$skip=10");
  }

  @Test
  void top_and_skip_cut_a_page_out_in_the_order_that_is_asked_for() throws Exception {
    deliverMany(6);
    assertThat(subjects("?$orderby=receivedDateTime&$top=2&$skip=3"))
        .containsExactly("Offer 3", "Offer 4");
    assertThat(subjects("?$orderby=receivedDateTime desc&$top=2&$skip=3"))
        .containsExactly("Offer 2", "Offer 1");
    assertThat(subjects("?$skip=6")).isEmpty();
  }

  @Test
  void the_last_page_has_no_next_link() throws Exception {
    deliverMany(4);
    assertThat(json(caller.get(INBOX + "?$top=4")).has("@odata.nextLink")).isFalse();
    assertThat(json(caller.get(INBOX + "?$top=3")).has("@odata.nextLink")).isTrue();
  }

  @Test
  void moving_while_paging_by_skip_leaves_messages_out() throws Exception {
    deliverMany(4);
    String ordered = INBOX + "?$orderby=receivedDateTime&$top=2";
    for (String id : each(caller.get(ordered), "id")) {
      caller.post("/messages/" + id + "/move", "{\"destinationId\":\"archive\"}");
    }
    assertThat(each(caller.get(ordered + "&$skip=2"), "subject")).isEmpty();
    assertThat(each(caller.get(ordered), "subject")).containsExactly("Offer 2", "Offer 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$top=0",
        "$top=1001",
        "$top=ten",
        "$skip=-1",
        "$orderby=receivedDateTime asc",
        "$orderby=importance",
        "$filter=receivedDateTime gt yesterday",
        "$filter=nonsense eq 'x'",
        "$filter=isDraft"
      })
  void a_query_that_graph_does_not_know_is_refused(String query) throws Exception {
    HttpResponse<String> answer = caller.get(INBOX + "?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("RequestBroker--ParseUri");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$top=0", "$top=1001", "$top=ten", "$skip=-1", "$filter=nonsense"})
  void so_is_one_about_folders(String query) throws Exception {
    assertThat(caller.get("/mailFolders?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void what_orders_must_come_first_in_the_filter() throws Exception {
    deliverMany(3);
    HttpResponse<String> refused =
        caller.get(INBOX + "?$orderby=receivedDateTime&$filter=isDraft eq false");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(code(refused)).isEqualTo("InefficientFilter");
    String since = "receivedDateTime ge " + NOON.plusSeconds(1) + " and isDraft eq false";
    assertThat(subjects("?$orderby=receivedDateTime&$filter=" + since))
        .containsExactly("Offer 1", "Offer 2");
  }

  @Test
  void filters_by_message_id_over_all_folders_whatever_is_in_it() throws Exception {
    caller.deliver(1);
    String raw = "Message-ID: <it's+100%@x.example>\r\nFrom: a@b.example\r\n\r\nHello";
    caller.mailbox.deliver(
        raw.getBytes(java.nio.charset.StandardCharsets.US_ASCII), NOON, "archive");
    assertThat(
            each(
                caller.get("/messages?$filter=internetMessageId eq '<it''s+100%@x.example>'"),
                "internetMessageId"))
        .containsExactly("<it's+100%@x.example>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ge", "gt", "le", "lt", "eq", "ne"})
  void compares_times(String operator) throws Exception {
    deliverMany(3);
    List<String> expected =
        switch (operator) {
          case "ge" -> List.of("Offer 2", "Offer 1");
          case "gt" -> List.of("Offer 2");
          case "le" -> List.of("Offer 1", "Offer 0");
          case "lt" -> List.of("Offer 0");
          case "eq" -> List.of("Offer 1");
          default -> List.of("Offer 2", "Offer 0");
        };
    assertThat(subjects("?$filter=receivedDateTime " + operator + " " + NOON.plusSeconds(1)))
        .isEqualTo(expected);
  }

  @Test
  void gives_what_is_selected_and_the_expensive_only_then() throws Exception {
    caller.deliver(1);
    JsonNode all = json(caller.get(INBOX)).path("value").get(0);
    assertThat(all.has("internetMessageHeaders")).isFalse();
    assertThat(all.path("from").path("emailAddress").path("address").asText())
        .isEqualTo("carol@fabrikam.example");
    JsonNode some =
        json(caller.get(INBOX + "?$select=id,subject,internetMessageHeaders")).path("value").get(0);
    assertThat(some.has("from")).isFalse();
    assertThat(some.path("subject").asText()).isEqualTo("Offer 1");
    assertThat(some.path("internetMessageHeaders").findValuesAsText("name"))
        .containsExactly("From", "To", "Subject", "Date", "Message-ID");
  }

  @Test
  void gives_extended_properties_under_the_name_that_graph_writes_back() throws Exception {
    caller.deliver(1);
    String expand =
        "$expand=singleValueExtendedProperties($filter=id eq 'Integer 0x0036' or id eq 'Long"
            + " 0x0E08')";
    JsonNode message = json(caller.get(INBOX + "?$select=id&" + expand)).path("value").get(0);
    assertThat(message.path("singleValueExtendedProperties").findValuesAsText("id"))
        .containsExactly("Integer 0x36", "Long 0xe08");
    assertThat(message.path("singleValueExtendedProperties").findValuesAsText("value"))
        .containsExactly("0", Integer.toString(Caller.raw(1).length));
  }

  @Test
  void folders_are_found_by_id_by_well_known_name_and_by_display_name() throws Exception {
    JsonNode inbox = json(caller.get("/mailFolders/inbox"));
    assertThat(json(caller.get("/mailFolders/" + inbox.path("id").asText()))).isEqualTo(inbox);
    assertThat(each(caller.get("/mailFolders?$filter=displayName eq 'Inbox'"), "id"))
        .containsExactly(inbox.path("id").asText());
    assertThat(caller.get("/mailFolders/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void a_folder_is_made_once() throws Exception {
    String body = "{\"displayName\":\"Not Logged\"}";
    assertThat(caller.post("/mailFolders", body).statusCode()).isEqualTo(201);
    HttpResponse<String> again = caller.post("/mailFolders", body);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(code(again)).isEqualTo("ErrorFolderExists");
    assertThat(caller.post("/mailFolders", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void an_unknown_mailbox_and_a_token_that_is_not_accepted_are_refused() throws Exception {
    HttpResponse<String> unknown = caller.get("/../nobody@contoso.example/messages");
    assertThat(unknown.statusCode()).isEqualTo(400);
    caller.exchange.revoke("token");
    HttpResponse<String> refused = caller.get(INBOX);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(code(refused)).isEqualTo("InvalidAuthenticationToken");
    assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
  }
}
