package org.mailtrail.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.PasswordHashes;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.access.InMemoryTokens;
import org.mailtrail.testkit.access.InMemoryUsers;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;

class SignInTest {
  /** Holds whoever compares until the gate is opened. */
  private static final class Held implements PasswordHashes {
    private final CountDownLatch four = new CountDownLatch(4);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger within = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public String hash(Secret password) {
      return "hash";
    }

    @Override
    public boolean matches(Secret password, String hash) {
      most.accumulateAndGet(within.incrementAndGet(), Math::max);
      four.countDown();
      try {
        return !gate.await(60, TimeUnit.SECONDS);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      } finally {
        within.decrementAndGet();
      }
    }
  }

  /** Each hash takes 19 MiB: as many as there are threads would take the memory away. */
  @Test
  void no_more_than_four_passwords_are_compared_at_once() throws Exception {
    Memory memory = new Memory();
    Held hashes = new Held();
    SignIn signIn =
        new SignIn(
            new AccessDesk(
                new InMemoryUsers(memory),
                new InMemoryTokens(memory),
                hashes,
                new InMemoryAuditTrail(memory),
                new SettableClock(Instant.EPOCH)));
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Optional<String>>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(threads.submit(() -> signIn.run("anna", Secret.of("x"), "b")));
      }
      assertThat(hashes.four.await(60, TimeUnit.SECONDS)).isTrue();
      hashes.gate.countDown();
      for (Future<Optional<String>> one : all) {
        assertThat(one.get(60, TimeUnit.SECONDS)).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(hashes.most.get()).isEqualTo(4);
  }
}
