package org.mailtrail.simulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.faults.Faults;
import org.mailtrail.simulator.graph.json.JsonBodies;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.MailStore;

/** Each limit of Graph's, counted as Graph counts it. */
class ThrottlingTest {
  private static final String MAILBOX = "/users/log@contoso.example";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
  private final CountDownLatch free = new CountDownLatch(1);
  private final AtomicInteger passes = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final MailStore store = new MailStore(1);
  private final GraphEndpoint graph = new GraphEndpoint(store, new Played(), new Faults());

  private final class Played extends Clock {
    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void open() {
    store.mailbox("log@contoso.example");
    store.mailbox("other@contoso.example");
    graph.tokens().accept("token");
  }

  @AfterEach
  void close() {
    free.countDown();
    threads.shutdownNow();
    store.close();
  }

  private static Request get(String mailbox) {
    return new Request(
        "GET",
        "/v1.0" + mailbox + "/messages",
        Map.of(),
        Map.of("authorization", "Bearer token"),
        new byte[0]);
  }

  private static Request batch(int steps, boolean isChained) {
    String requests =
        IntStream.range(0, steps)
            .mapToObj(i -> step(i, isChained && i > 0))
            .collect(Collectors.joining(","));
    return new Request(
        "POST",
        "/v1.0/$batch",
        Map.of(),
        Map.of("authorization", "Bearer token"),
        ("{\"requests\":[" + requests + "]}").getBytes(StandardCharsets.US_ASCII));
  }

  private static String step(int number, boolean waits) {
    return "{\"id\":\""
        + number
        + (waits ? "\",\"dependsOn\":[\"" + (number - 1) + "\"]" : "\"")
        + ",\"method\":\"GET\",\"url\":\""
        + MAILBOX
        + "/messages\"}";
  }

  /** The statuses of a batch's steps. */
  private static List<Integer> statuses(Response response) {
    List<Integer> statuses = new ArrayList<>();
    for (JsonNode answer : JsonBodies.tree(response.body()).path("responses")) {
      statuses.add(answer.path("status").asInt());
    }
    return statuses;
  }

  /** From now on all work lasts until it is set free; gives what comes of these requests. */
  private List<Future<Response>> atWork(int steps, Request... requests) {
    graph.latency(
        () -> {
          passes.incrementAndGet();
          free.await();
        });
    List<Future<Response>> answers = new ArrayList<>();
    for (Request request : requests) {
      answers.add(threads.submit(() -> graph.answer(request)));
    }
    while (graph.traffic().mostAtWork() < steps) {
      Thread.onSpinWait();
    }
    return answers;
  }

  @Test
  void a_fifth_request_at_work_in_a_mailbox_is_throttled() throws Exception {
    List<Future<Response>> four = atWork(4, get(MAILBOX), get(MAILBOX), get(MAILBOX), get(MAILBOX));

    Response fifth = graph.answer(get(MAILBOX));

    free.countDown();
    assertThat(fifth.status()).isEqualTo(429);
    assertThat(fifth.headers()).containsEntry("Retry-After", "1");
    for (Future<Response> one : four) {
      assertThat(one.get().status()).isEqualTo(200);
    }
    assertThat(graph.answer(get("/users/other@contoso.example")).status()).isEqualTo(200);
    assertThat(graph.answer(get(MAILBOX)).status()).isEqualTo(200);
    assertThat(graph.traffic().throttled()).isOne();
  }

  @Test
  void four_steps_of_an_unordered_batch_are_at_work_at_once() throws Exception {
    List<Future<Response>> one = atWork(4, batch(20, false));

    List<Integer> second = statuses(answered(batch(2, false)));

    free.countDown();
    assertThat(second).containsOnly(429);
    assertThat(statuses(one.get(0).get())).hasSize(20).containsOnly(200);
    assertThat(passes).as("the time of twenty steps, four at once").hasValue(5);
  }

  /** With the latency of the test above held, an answer comes only from what is refused. */
  private Response answered(Request request) {
    return graph.answer(request);
  }

  @Test
  void of_a_chained_batch_one_step_is_at_work() throws Exception {
    List<Future<Response>> three = atWork(3, batch(20, true), batch(20, true), batch(20, true));
    Future<Response> fourth = threads.submit(() -> graph.answer(batch(20, true)));
    while (graph.traffic().mostAtWork() < 4) {
      Thread.onSpinWait();
    }

    List<Integer> fifth = statuses(graph.answer(batch(3, true)));

    free.countDown();
    assertThat(fifth).containsExactly(429, 424, 424);
    assertThat(statuses(fourth.get())).containsOnly(200);
    for (Future<Response> one : three) {
      assertThat(statuses(one.get())).hasSize(20).containsOnly(200);
    }
    assertThat(passes).as("the time of each step").hasValue(80);
  }

  @Test
  void the_ten_thousand_and_first_request_in_ten_minutes_is_throttled() {
    graph.countQuota();
    for (int i = 0; i < 500; i++) {
      assertThat(statuses(graph.answer(batch(20, false)))).containsOnly(200);
    }

    Response next = graph.answer(get(MAILBOX));
    List<Integer> steps = statuses(graph.answer(batch(1, false)));

    assertThat(next.status()).isEqualTo(429);
    assertThat(next.headers()).containsEntry("Retry-After", "601");
    assertThat(steps).containsExactly(429);
    assertThat(graph.answer(get("/users/other@contoso.example")).status()).isEqualTo(200);
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(601)));
    assertThat(graph.answer(get(MAILBOX)).status()).isEqualTo(200);
  }

  private Response post(int bytes) {
    return graph.answer(
        new Request(
            "POST",
            "/v1.0" + MAILBOX + "/messages",
            Map.of(),
            Map.of("authorization", "Bearer token"),
            new byte[bytes]));
  }

  @Test
  void more_than_150_megabytes_in_five_minutes_are_not_taken() {
    graph.countQuota();
    for (int i = 0; i < 5; i++) {
      assertThat(post(30 << 20).status()).isNotEqualTo(429);
    }

    Response next = post(1);

    assertThat(next.status()).isEqualTo(429);
    assertThat(next.headers()).containsEntry("Retry-After", "301");
    assertThat(graph.answer(get(MAILBOX)).status()).as("what uploads nothing").isEqualTo(200);
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(301)));
    assertThat(post(1).status()).isNotEqualTo(429);
  }
}
