package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.ledger.Outcome;

/** What a database said to be committed is there after the process died at once. */
class DurabilityTest {
  /** More than the promised ones by {@code -Dmailtrail.rounds=10000}. */
  private static final int ROUNDS =
      Integer.getInteger("mailtrail.rounds", Boolean.getBoolean("mailtrail.thorough") ? 40 : 5);

  /** Databases that one process works, each of them a round. */
  private static final int AT_ONCE = 10;

  private static final int MOST_ROUNDS = 20;

  private static final List<String> SPECIMEN =
      KillRounds.settingsAloneOn(
          Path.of("target/specimens/h2-that-loses-commits.jar").toAbsolutePath());

  @TempDir Path folder;

  /** Either kind in the long campaigns; else the one whose commits are guarded by the product. */
  static Stream<Databases> kinds() {
    return Boolean.getBoolean("mailtrail.thorough")
        ? Stream.of(Databases.values())
        : Stream.of(Databases.H2);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_commit_is_lost_when_a_process_dies(Databases kind) throws Exception {
    int atOnce = Math.min(AT_ONCE, ROUNDS);
    int rounds = (ROUNDS + atOnce - 1) / atOnce;
    long from = System.nanoTime();
    KillRounds processes = new KillRounds(databases(kind, atOnce), folder);
    List<String> missing = processes.run(rounds, processes.product());
    System.out.printf(
        "%s: %d rounds in %d s, missing: %s%n",
        kind, rounds * atOnce, (System.nanoTime() - from) / 1_000_000_000, missing);
    assertThat(missing).isEmpty();
  }

  /** About every third round loses a commit there, neither of the first two. */
  @Tag("thorough")
  @Test
  void the_same_program_finds_losses_on_an_h2_that_has_them() throws Exception {
    KillRounds processes = new KillRounds(files("specimen", 4), folder);
    List<String> missing = List.of();
    for (int round = 0; round < MOST_ROUNDS && missing.isEmpty(); round++) {
      missing = processes.watched(round, SPECIMEN, SPECIMEN);
    }
    assertThat(missing).isNotEmpty();
  }

  @Tag("thorough")
  @Test
  void what_that_h2_left_unnamed_is_brought_back_when_the_product_opens_its_file()
      throws Exception {
    KillRounds processes = new KillRounds(files("old", 4), folder);
    for (int round = 0; round < MOST_ROUNDS && mended().isEmpty(); round++) {
      assertThat(processes.watched(round, SPECIMEN, processes.product())).isEmpty();
    }
    assertThat(mended()).as("files whose header was old").isNotEmpty();
  }

  @Test
  void a_unit_of_work_on_h2_ends_when_the_disk_has_it() {
    WatchedFiles.register();
    String url = "jdbc:h2:watched:" + folder.resolve("watched");
    try (JpaAdapters adapters =
        JpaAdapters.open(new DatabaseSettings(url, "sa", Secret.of(""), 2), Clock.systemUTC())) {
      Books books = adapters.books();
      books.unitOfWork().run(() -> books.ledger().record(Samples.rows(0, 3, Outcome.LOGGED)));
      assertThat(WatchedFiles.areOnDisk()).isTrue();
    }
  }

  private List<Path> mended() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".as-found.mv.db")).toList();
    }
  }

  private List<DatabaseSettings> databases(Databases kind, int count) {
    return kind == Databases.H2
        ? files("kept", count)
        : Stream.generate(Databases.POSTGRESQL::empty).limit(count).toList();
  }

  private List<DatabaseSettings> files(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> DatabaseSettings.h2File(folder.resolve(name + "-" + n).toString()))
        .toList();
  }
}
