package org.mailtrail.simulator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.graph.Caller.json;
import static org.mailtrail.simulator.graph.Caller.move;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.mailbox.Item;

class BatchTest {
  private Caller caller;

  @BeforeEach
  void open() {
    caller = new Caller();
  }

  @AfterEach
  void close() {
    caller.close();
  }

  private String moves(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> move(Integer.toString(i), caller.deliver(i).immutableId(), "archive"))
        .collect(Collectors.joining(","));
  }

  /** The answers by the ids of their steps. */
  private Map<String, JsonNode> answers(String steps) throws Exception {
    HttpResponse<String> response = caller.batch(steps);
    assertThat(response.statusCode()).isEqualTo(200);
    Map<String, JsonNode> answers = new HashMap<>();
    json(response).path("responses").forEach(a -> answers.put(a.path("id").asText(), a));
    return answers;
  }

  @Test
  void twenty_steps_are_carried_out() throws Exception {
    Map<String, JsonNode> answers = answers(moves(20));
    assertThat(answers).hasSize(20);
    assertThat(answers.values())
        .allMatch(answer -> answer.path("status").asInt() == 201)
        .allMatch(answer -> answer.path("body").has("id"));
    assertThat(caller.mailbox.folder("archive").orElseThrow().size()).isEqualTo(20);
  }

  @Test
  void twenty_one_or_no_steps_are_refused_as_a_whole() throws Exception {
    assertThat(caller.batch(moves(21)).statusCode()).isEqualTo(400);
    assertThat(caller.batch("").statusCode()).isEqualTo(400);
    assertThat(caller.mailbox.folder("archive").orElseThrow().size()).isZero();
  }

  @Test
  void a_step_fails_alone() throws Exception {
    Item item = caller.deliver(1);
    Map<String, JsonNode> answers =
        answers(
            move("gone", "AAkALgNothing", "archive")
                + ","
                + move("good", item.immutableId(), "archive")
                + ","
                + move("lost", item.immutableId(), "nowhere"));
    assertThat(answers.get("good").path("status").asInt()).isEqualTo(201);
    assertThat(answers.get("gone").path("status").asInt()).isEqualTo(404);
    assertThat(answers.get("gone").path("body").path("error").path("code").asText())
        .isEqualTo("ErrorItemNotFound");
    assertThat(answers.get("lost").path("status").asInt()).isEqualTo(404);
  }

  @Test
  void a_step_is_throttled_alone_and_says_for_how_long() throws Exception {
    caller.exchange.faults().next(1, Fault.THROTTLED, r -> r.path().endsWith("/move"));
    Map<String, JsonNode> answers = answers(moves(2));
    assertThat(answers.get("0").path("status").asInt()).isEqualTo(429);
    assertThat(answers.get("0").path("headers").path("Retry-After").asText()).isEqualTo("1");
    assertThat(answers.get("1").path("status").asInt()).isEqualTo(201);
    assertThat(caller.mailbox.folder("inbox").orElseThrow().size()).isOne();
  }

  @Test
  void a_step_can_be_done_and_say_that_it_is_throttled() throws Exception {
    caller.exchange.faults().next(1, Fault.DONE_BUT_THROTTLED, r -> r.path().endsWith("/move"));
    assertThat(answers(moves(1)).get("0").path("status").asInt()).isEqualTo(429);
    assertThat(caller.mailbox.folder("archive").orElseThrow().size()).isOne();
  }

  @Test
  void each_step_asks_for_immutable_ids_by_itself() throws Exception {
    Item item = caller.deliver(1);
    String without =
        move("0", item.immutableId(), "archive")
            .replace(",\"Prefer\":\"IdType=\\\"ImmutableId\\\"\"", "");
    assertThat(answers(without).get("0").path("body").path("id").asText())
        .isEqualTo(item.id())
        .isNotEqualTo(item.immutableId());
  }

  @Test
  void a_step_waits_for_the_one_that_it_depends_on_and_fails_with_it() throws Exception {
    Item item = caller.deliver(1);
    String then =
        move("1", item.immutableId(), "archive")
            .replace("\"id\":\"1\"", "\"id\":\"1\",\"dependsOn\":[\"0\"]");
    assertThat(
            answers(move("0", "AAkALgNothing", "archive") + "," + then)
                .get("1")
                .path("status")
                .asInt())
        .isEqualTo(424);
    assertThat(
            answers(move("0", item.immutableId(), "archive") + "," + then)
                .get("1")
                .path("status")
                .asInt())
        .isEqualTo(201);
  }

  @Test
  void ids_of_steps_that_are_not_unique_are_refused_as_a_whole() throws Exception {
    String step = Caller.move("1", "x", "archive");

    assertThat(caller.batch(step + "," + step).statusCode()).isEqualTo(400);
  }

  @Test
  void a_step_with_a_body_must_tell_its_type() throws Exception {
    String item = caller.deliver(1).immutableId();
    String untyped =
        Caller.move("1", item, "archive").replace("\"Content-Type\":\"application/json\",", "");

    assertThat(Caller.json(caller.batch(untyped)).at("/responses/0/status").asInt()).isEqualTo(400);
    assertThat(
            Caller.json(caller.batch(Caller.move("1", item, "archive")))
                .at("/responses/0/status")
                .asInt())
        .isEqualTo(201);
  }
}
