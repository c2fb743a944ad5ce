package org.mailtrail.exchange.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mailtrail.application.port.ExchangeException;

@Timeout(60)
class LanesTest {
  private final Lanes lanes = new Lanes(3, "lane");

  private static Supplier<Integer> waiting(CyclicBarrier others, int result) {
    return () -> {
      try {
        others.await();
        return result;
      } catch (Exception broken) {
        throw new IllegalStateException(broken);
      }
    };
  }

  @Test
  void pieces_are_done_side_by_side_and_told_in_order() {
    CyclicBarrier others = new CyclicBarrier(3);
    List<Supplier<Integer>> pieces = new ArrayList<>();
    IntStream.range(0, 9).forEach(number -> pieces.add(waiting(others, number)));

    assertThat(lanes.work(pieces)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void a_piece_that_is_alone_is_done_by_who_wants_it() {
    assertThat(lanes.work(List.of(Thread::currentThread))).containsExactly(Thread.currentThread());
  }

  @Test
  void the_first_failure_is_thrown_when_all_are_done() {
    AtomicInteger done = new AtomicInteger();
    Supplier<Integer> failing =
        () -> {
          throw new IllegalStateException("failed as " + done.getAndSet(10));
        };

    assertThatThrownBy(() -> lanes.work(List.of(failing, done::incrementAndGet)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("failed as");
    assertThat(done.get()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void who_is_interrupted_waits_no_longer() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Supplier<Integer> endless =
        () -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
            return 0;
          } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
          }
        };
    Thread caller =
        new Thread(
            () -> {
              try {
                lanes.work(List.of(endless, endless));
              } catch (ExchangeException interrupted) {
                thrown.set(interrupted);
              }
            });
    caller.start();
    begun.await();
    caller.interrupt();
    caller.join();

    assertThat(thrown.get()).isInstanceOf(ExchangeException.class);
  }

  @Test
  void what_waits_when_they_are_closed_is_broken_off() {
    CountDownLatch closed = new CountDownLatch(1);
    Supplier<Integer> closing =
        () -> {
          lanes.close();
          closed.countDown();
          return 0;
        };
    List<Supplier<Integer>> pieces = new ArrayList<>(List.of(closing));
    Supplier<Integer> held =
        () -> {
          try {
            closed.await();
            return 1;
          } catch (InterruptedException ended) {
            return 1;
          }
        };
    IntStream.range(0, 9).forEach(number -> pieces.add(held));

    assertThatThrownBy(() -> lanes.work(pieces)).isInstanceOf(ExchangeException.class);
  }
}
