package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.Outcome;

/** H2's disk is full for a while, over a file system that says so when it is told to. */
class FullDiskTest {
  private static final int MOST_TRIES = 200;

  @TempDir Path folder;

  @AfterEach
  void roomAgain() {
    WatchedFiles.full(false);
  }

  @Test
  void it_is_told_with_what_to_do_and_work_goes_on_when_there_is_room_again() {
    WatchedFiles.register();
    String url = "jdbc:h2:watched:" + folder.resolve("full");
    try (JpaAdapters adapters =
        JpaAdapters.open(new DatabaseSettings(url, "sa", Secret.of(""), 2), Clock.systemUTC())) {
      record(adapters.books(), 0);
      WatchedFiles.full(true);
      for (int unit = 1; unit < 4; unit++) {
        int number = unit;
        StoreException full =
            catchThrowableOfType(StoreException.class, () -> record(adapters.books(), number));
        assertThat(full.retryHelps()).as(full.getMessage()).isTrue();
        assertThat(full.remedy()).contains("room");
      }
      WatchedFiles.full(false);
      recordAtLast(adapters.books(), 9);
      assertThat(adapters.books().ledger().page(LedgerFilter.all(), Optional.empty(), 100))
          .extracting(row -> row.sighting().item())
          .contains(Samples.item(0), Samples.item(9));
    }
  }

  private static void record(Books books, int n) {
    books.unitOfWork().run(() -> books.ledger().record(List.of(Samples.row(n, Outcome.LOGGED, 0))));
  }

  /** The pool finds out one by one which of its connections are dead. */
  private static void recordAtLast(Books books, int n) {
    for (int attempt = 1; ; attempt++) {
      try {
        record(books, n);
        return;
      } catch (StoreException stillBroken) {
        if (attempt == MOST_TRIES) {
          throw stillBroken;
        }
      }
    }
  }
}
