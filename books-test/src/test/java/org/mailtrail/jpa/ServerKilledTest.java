package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.ledger.Outcome;

/** The PostgreSQL server itself is killed (SIGKILL) while units of work are being committed. */
class ServerKilledTest {
  private static final int ROUNDS = Boolean.getBoolean("mailtrail.thorough") ? 4 : 1;
  private static final int ROWS = 50;
  private static final int CONNECTIONS = 4;

  @TempDir Path folder;
  private EmbeddedPostgres server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setServerConfig("synchronous_commit", "on")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
    port = server.getPort();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void what_it_said_to_be_committed_is_there_when_it_runs_again() throws Exception {
    DatabaseSettings settings =
        new DatabaseSettings(
            "jdbc:postgresql://localhost:" + port + "/postgres",
            "postgres",
            Secret.of("postgres"),
            CONNECTIONS);
    try (JpaAdapters adapters = JpaAdapters.open(settings, Clock.systemUTC())) {
      Books books = adapters.books();
      int committed = 0;
      for (int round = 0; round < ROUNDS; round++) {
        Writer writer = new Writer(books, committed);
        CompletableFuture<StoreException> broken = CompletableFuture.supplyAsync(writer::write);
        assertThat(writer.underWay.await(60, TimeUnit.SECONDS)).isTrue();
        kill();

        assertThat(broken.get(60, TimeUnit.SECONDS).retryHelps()).isTrue();
        start();
        long rows =
            onceItAnswers(() -> books.ledger().tally(Samples.MAIN).get(Outcome.LOGGED).longValue());

        assertThat(rows % ROWS).as("a unit of work is there whole or not at all").isZero();
        // the answer to the last one may have been on its way
        assertThat(rows / ROWS)
            .isBetween(writer.committed.longValue(), writer.committed.get() + 1L);
        committed = (int) (rows / ROWS);
      }
    }
  }

  private void kill() throws IOException {
    long pid =
        Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).get(0));
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = postmaster.descendants().toList();
    assertThat(postmaster.destroyForcibly()).isTrue();
    all.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
    all.forEach(each -> each.onExit().join());
    server.close(); // lets go of the folder in this JVM; there is nothing left to stop
  }

  /** Each connection of the pool may have to find out that it is dead. */
  private static long onceItAnswers(Supplier<Long> question) {
    for (int tries = 0; tries < CONNECTIONS; tries++) {
      try {
        return question.get();
      } catch (StoreException dead) {
        assertThat(dead.retryHelps()).isTrue();
      }
    }
    return question.get();
  }

  private static final class Writer {
    private static final int UNDER_WAY = 5;
    private final Books books;
    private final CountDownLatch underWay = new CountDownLatch(UNDER_WAY);
    private final AtomicInteger committed;

    Writer(Books books, int committed) {
      this.books = books;
      this.committed = new AtomicInteger(committed);
    }

    /** Commits until the server is gone. */
    StoreException write() {
      try {
        while (true) {
          int from = committed.get() * ROWS;
          books
              .unitOfWork()
              .run(() -> books.ledger().record(Samples.rows(from, ROWS, Outcome.LOGGED)));
          committed.incrementAndGet();
          underWay.countDown();
        }
      } catch (StoreException gone) {
        return gone;
      }
    }
  }
}
