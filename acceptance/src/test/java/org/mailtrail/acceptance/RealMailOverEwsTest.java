package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassReport;

/**
 * Real mail through EWS over TLS into H2, against a log made by another program: from public
 * folders always, from a mailbox where {@code -Dmailtrail.ews.mailbox=true} asks for it, to spare
 * time.
 */
@EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
@Tag("thorough")
class RealMailOverEwsTest {
  private static final Path ENRON =
      Path.of(System.getProperty("mailtrail.shared", ""), "corpus", "enron").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void public_folders_give_the_expected_log_within_the_budget() {
    givesTheExpectedLog(EwsRig.Way.PUBLIC_FOLDERS, 0.06);
  }

  @Test
  @EnabledIfSystemProperty(named = "mailtrail.ews.mailbox", matches = "true")
  void a_mailbox_gives_the_expected_log_within_the_budget() {
    givesTheExpectedLog(EwsRig.Way.MAILBOX, 0.03);
  }

  private void givesTheExpectedLog(EwsRig.Way way, double mostRoundTrips) {
    try (EwsRig rig = new EwsRig(way, folder)) {
      rig.people(ENRON.resolve("salespeople.csv"), ENRON.resolve("contacts.csv"));
      rig.deliver(ENRON.resolve("enron-shared.mbox.gz"));

      PassReport report = measured(rig, way, mostRoundTrips);

      assertThat(report.counts().seen()).isEqualTo(32_904);
      assertThat(report.counts().beside().entries()).isEqualTo(7_533);
      equalsTruth(rig);
      addsUp(rig);

      rig.deliver(ENRON.resolve("enron-shared-redelivered.mbox.gz"));

      assertThat(rig.pass().counts().beside().entries()).isZero();
      equalsTruth(rig);
      addsUp(rig);
    }
  }

  /** A pass, and what a message of it may cost. */
  private static PassReport measured(EwsRig rig, EwsRig.Way way, double mostRoundTrips) {
    long before = rig.roundTrips();
    long started = System.nanoTime();
    PassReport report = rig.pass();
    double seconds = (System.nanoTime() - started) / 1e9;
    double messages = report.counts().seen();
    double roundTrips = (rig.roundTrips() - before) / messages;
    System.out.printf(
        Locale.ROOT,
        "EWS %s: %s%n  %.1f s, %.0f messages/s, a message: %.4f round trips%n",
        way,
        report.counts(),
        seconds,
        messages / seconds,
        roundTrips);
    assertThat(report.isGood()).isTrue();
    assertThat(roundTrips).isLessThanOrEqualTo(mostRoundTrips);
    return report;
  }

  private void equalsTruth(EwsRig rig) {
    Path written = folder.resolve("entries.tsv");
    rig.writeEntries(written);
    clean(written);
    ExpectedLog actual = ExpectedLog.read(written);
    ExpectedLog truth = ExpectedLog.read(ENRON.resolve("truth.tsv"));
    assertThat(actual.missingFrom(truth)).as("missing").isEmpty();
    assertThat(truth.missingFrom(actual)).as("extra").isEmpty();
    var excused = ExpectedLog.excused(ENRON.resolve("notes.tsv"));
    assertThat(actual.differingFrom(truth))
        .as("another date or subject, without an excuse")
        .allMatch(entry -> excused.contains(entry.get(0)));
  }

  /**
   * The expected log was cleaned of control characters; XML cannot carry them, so that EWS's
   * answers are read with U+FFFD in their place.
   */
  private static void clean(Path entries) {
    try {
      String text = Files.readString(entries);
      Files.writeString(
          entries, text.replaceAll("(?<=\t)[ \uFFFD]+", "").replaceAll(" *\uFFFD *", " "));
    } catch (IOException broken) {
      throw new UncheckedIOException(entries + " cannot be cleaned", broken);
    }
  }

  /** Each message has one row, and none waits. */
  private static void addsUp(EwsRig rig) {
    Map<Outcome, Long> tally = rig.tally();
    assertThat(tally.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(rig.place().items().size());
    assertThat(tally.getOrDefault(Outcome.PENDING, 0L)).isZero();
    assertThat(rig.waiting()).isZero();
  }
}
