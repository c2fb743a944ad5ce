package org.mailtrail.application.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrewTest {
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  private final AtomicLong nanos = new AtomicLong();
  private final Crew crew = new Crew(new Crew.Rules("crew", 2, 4, SILENCE, DEADLINE), nanos::get);
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void end() {
    crew.shutdownNow();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    crew.look();
  }

  private void silent() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    crew.execute(
        () -> {
          begun.countDown();
          await(never);
        });
    begun.await();
  }

  @Test
  void whoever_is_silent_is_replaced_and_others_are_worked() throws Exception {
    silent();
    silent();
    Future<String> other = crew.submit(() -> "done");
    pass(SILENCE);

    assertThat(other.get()).isEqualTo("done");
  }

  @Test
  void there_are_never_more_threads_than_the_bound() throws Exception {
    silent();
    silent();
    pass(SILENCE);
    silent();
    silent();
    Future<String> other = crew.submit(() -> "done");
    pass(SILENCE);

    assertThat(other.isDone()).isFalse();
    assertThat(crew.getPoolSize()).isEqualTo(4);
    never.countDown();
    assertThat(other.get()).isEqualTo("done");
  }

  @Test
  void whoever_gives_signs_of_life_is_not_replaced() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch given = new CountDownLatch(1);
    for (int hand = 0; hand < 2; hand++) {
      crew.execute(
          () -> {
            await(asked);
            crew.signOfLife();
            given.countDown();
            await(never);
          });
    }
    nanos.addAndGet(SILENCE.toNanos());
    asked.countDown();
    given.await();
    pass(SILENCE.minusSeconds(1));

    assertThat(crew.getMaximumPoolSize()).isLessThanOrEqualTo(3);
  }

  @Test
  void after_the_deadline_it_is_interrupted_again_and_again_until_it_comes_back() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Future<String> stubborn =
        crew.submit(
            () -> {
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException swallowed) {
                first.countDown();
              }
              try {
                never.await();
              } catch (InterruptedException again) {
                return "came back";
              }
              return "was never interrupted";
            });
    begun.await();
    pass(DEADLINE);
    first.await();
    pass(Duration.ofSeconds(1));

    assertThat(stubborn.get()).isEqualTo("came back");
    assertThat(crew.submit(() -> Thread.currentThread().isInterrupted()).get()).isFalse();
  }

  @Test
  void an_error_costs_no_hand() throws Exception {
    for (int i = 0; i < 5; i++) {
      crew.execute(
          () -> {
            throw new StackOverflowError("played by order");
          });
    }

    assertThat(crew.submit(() -> "done").get()).isEqualTo("done");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
