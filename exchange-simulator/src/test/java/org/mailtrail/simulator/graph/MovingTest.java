package org.mailtrail.simulator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.graph.Caller.INBOX;
import static org.mailtrail.simulator.graph.Caller.code;
import static org.mailtrail.simulator.graph.Caller.each;
import static org.mailtrail.simulator.graph.Caller.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovingTest {
  private static final String INTO_ARCHIVE = "{\"destinationId\":\"archive\"}";

  private Caller caller;

  @BeforeEach
  void open() {
    caller = new Caller();
    caller.deliver(1);
  }

  @AfterEach
  void close() {
    caller.close();
  }

  private String listedId() throws IOException, InterruptedException {
    return each(caller.get(INBOX), "id").get(0);
  }

  @Test
  void a_move_keeps_the_immutable_id() throws Exception {
    String id = listedId();
    HttpResponse<String> moved = caller.post("/messages/" + id + "/move", INTO_ARCHIVE);
    assertThat(moved.statusCode()).isEqualTo(201);
    assertThat(json(moved).path("id").asText()).isEqualTo(id);
    assertThat(json(caller.get("/messages/" + id)).path("parentFolderId"))
        .isEqualTo(json(caller.get("/mailFolders/archive")).path("id"));
    assertThat(each(caller.get(INBOX), "id")).isEmpty();
  }

  @Test
  void a_move_changes_the_other_id_and_the_old_one_is_gone() throws Exception {
    caller.immutableIds = false;
    String id = listedId();
    HttpResponse<String> moved = caller.post("/messages/" + id + "/move", INTO_ARCHIVE);
    String now = json(moved).path("id").asText();
    assertThat(now).isNotEqualTo(id);
    assertThat(caller.get("/messages/" + now).statusCode()).isEqualTo(200);
    HttpResponse<String> gone = caller.get("/messages/" + id);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(code(gone)).isEqualTo("ErrorItemNotFound");
  }

  @Test
  void ids_are_case_sensitive() throws Exception {
    String id = listedId();
    String other = id.substring(0, 10) + swapped(id.substring(10));
    assertThat(caller.get("/messages/" + other).statusCode()).isEqualTo(404);
  }

  private static String swapped(String text) {
    return text.codePoints()
        .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void a_move_without_or_to_no_folder_is_refused() throws Exception {
    String move = "/messages/" + listedId() + "/move";
    assertThat(caller.post(move, "{}").statusCode()).isEqualTo(400);
    assertThat(caller.post(move, "not json").statusCode()).isEqualTo(400);
    assertThat(caller.post(move, "{\"destinationId\":\"nowhere\"}").statusCode()).isEqualTo(404);
    assertThat(each(caller.get(INBOX), "id")).hasSize(1);
  }

  @Test
  void the_value_is_the_message_byte_for_byte() throws Exception {
    assertThat(caller.get("/messages/" + listedId() + "/$value").body())
        .isEqualTo(new String(Caller.raw(1), StandardCharsets.US_ASCII));
  }

  @Test
  void a_draft_can_be_made_and_removed_for_good() throws Exception {
    HttpResponse<String> made = caller.post(INBOX, "{\"subject\":\"Probe\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    String id = json(made).path("id").asText();
    assertThat(json(made).path("isDraft").asBoolean()).isTrue();
    assertThat(caller.delete("/messages/" + id).statusCode()).isEqualTo(204);
    assertThat(caller.get("/messages/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void counts_requests_round_trips_and_moves() throws Exception {
    String id = listedId();
    caller.post("/messages/" + id + "/move", INTO_ARCHIVE);
    caller.batch(Caller.move("0", id, "inbox") + "," + Caller.move("1", id, "archive"));
    ServedGraph traffic = caller.exchange.graphTraffic();
    assertThat(traffic.roundTrips()).isEqualTo(3);
    assertThat(traffic.requests()).isEqualTo(4);
    assertThat(traffic.moves()).isEqualTo(3);
  }

  @Test
  void after_five_hundred_fast_moves_one_fails_and_the_others_are_told_why() throws Exception {
    caller.exchange.limitGraphMoves();
    String item = caller.deliver(1).immutableId();
    String move = "/messages/" + item + "/move";
    for (int i = 0; i < 500; i++) {
      String folder = i % 2 == 0 ? "archive" : "inbox";
      assertThat(caller.post(move, "{\"destinationId\":\"" + folder + "\"}").statusCode())
          .isEqualTo(201);
    }

    assertThat(Caller.code(caller.post(move, "{\"destinationId\":\"archive\"}")))
        .isEqualTo("ErrorMoveCopyFailed");
    assertThat(Caller.code(caller.post(move, "{\"destinationId\":\"archive\"}")))
        .isEqualTo("ErrorTooManyObjectsOpened");
    assertThat(caller.get("/messages/" + item).statusCode()).isEqualTo(200);
  }
}
