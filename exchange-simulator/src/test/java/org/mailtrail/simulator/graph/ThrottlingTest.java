package org.mailtrail.simulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.faults.Faults;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.MailStore;

class ThrottlingTest {
  private final Faults faults = new Faults();
  private final CountDownLatch free = new CountDownLatch(1);

  private static Request batch() {
    String step =
        "{\"id\":\"0\",\"method\":\"GET\",\"url\":\"/users/log@contoso.example/messages\"}";
    return new Request(
        "POST",
        "/v1.0/$batch",
        Map.of(),
        Map.of("authorization", "Bearer token"),
        ("{\"requests\":[" + step + "]}").getBytes(StandardCharsets.US_ASCII));
  }

  private boolean held(Request request) {
    try {
      free.await();
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void a_fifth_request_at_work_is_throttled() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (MailStore store = new MailStore(1)) {
      store.mailbox("log@contoso.example");
      GraphEndpoint graph = new GraphEndpoint(store, Clock.systemUTC(), faults);
      graph.tokens().accept("token");
      faults.next(1, Fault.NONE, this::held);
      List<Future<Response>> four = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        four.add(threads.submit(() -> graph.answer(batch())));
      }
      while (graph.traffic().mostAtWork() < 4) {
        Thread.onSpinWait();
      }

      Response fifth = graph.answer(batch());

      free.countDown();
      assertThat(fifth.status()).isEqualTo(429);
      assertThat(fifth.headers()).containsEntry("Retry-After", "1");
      for (Future<Response> one : four) {
        assertThat(one.get().status()).isEqualTo(200);
      }
      assertThat(graph.answer(batch()).status()).isEqualTo(200);
      assertThat(graph.traffic().throttled()).isOne();
    } finally {
      threads.shutdownNow();
    }
  }
}
