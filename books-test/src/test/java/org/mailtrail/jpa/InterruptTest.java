package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.StoreException;

/** A run that takes too long is interrupted, wherever it is: the file is there for the others. */
class InterruptTest {
  private static final int ROUNDS = Boolean.getBoolean("mailtrail.thorough") ? 20 : 5;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:file:", "jdbc:h2:"})
  void a_thread_that_is_interrupted_while_it_writes_closes_the_file_for_nobody(String prefix)
      throws Exception {
    DatabaseSettings file = DatabaseSettings.h2File(folder.resolve("mailtrail").toString());
    DatabaseSettings settings =
        new DatabaseSettings(
            file.url().replace("jdbc:h2:file:", prefix), file.user(), file.password(), 4);
    try (JpaAdapters adapters = JpaAdapters.open(settings, Clock.systemUTC())) {
      for (int round = 0; round < ROUNDS; round++) {
        interruptAWriter(adapters, round * 1_000);

        assertThat(adapters.templates().find("EMAIL")).as("round " + round).isPresent();
      }
    }
    assertThat(folder.resolve("mailtrail.mv.db")).isNotEmptyFile();
  }

  private static void interruptAWriter(JpaAdapters adapters, int first) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int from = first; from < first + 400; from += 20) {
                  adapters.books().log().append(Samples.interactions(from, 20));
                  begun.countDown();
                }
              } catch (StoreException cutShort) {
                begun.countDown();
              }
            });
    writer.start();
    begun.await();
    writer.interrupt();
    writer.join();
  }

  @Test
  void another_process_is_still_kept_out() {
    DatabaseSettings file = DatabaseSettings.h2File(folder.resolve("mailtrail").toString());
    try (JpaAdapters first = JpaAdapters.open(file, Clock.systemUTC())) {
      assertThat(first.templates().find("EMAIL")).isPresent();
      DatabaseSettings usual =
          new DatabaseSettings(
              file.url().replace("file:", "nioMapped:"), file.user(), file.password(), 2);
      assertThatThrownBy(() -> JpaAdapters.open(usual, Clock.systemUTC()))
          .isInstanceOfAny(SetupException.class, StoreException.class);
    }
  }
}
