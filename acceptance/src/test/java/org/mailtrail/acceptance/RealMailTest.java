package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.simulator.graph.ServedGraph;

/** Real mail through Graph over TLS into a database, against a log made by another program. */
@EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
@Tag("thorough")
class RealMailTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("mailtrail.shared", ""), "corpus").toAbsolutePath();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void enron_mail_gives_the_expected_log_within_the_budget(Databases database) throws IOException {
    Path enron = CORPUS.resolve("enron");
    try (TurnCounter cable = new TurnCounter(Databases.port());
        Rig rig = new Rig(folder, cable.between(database.fresh(folder)))) {
      rig.unfiltered().people(enron.resolve("salespeople.csv"), enron.resolve("contacts.csv"));
      rig.deliver(enron.resolve("enron-shared.mbox.gz"));

      PassReport first = measured(rig, cable, database);

      assertThat(first.counts().seen()).isEqualTo(32_904);
      assertThat(first.counts().beside().entries()).isEqualTo(7_533);
      equalsTruth(rig, enron);

      rig.deliver(enron.resolve("enron-shared-redelivered.mbox.gz"));
      PassReport again = rig.pass();

      assertThat(again.counts().seen()).isEqualTo(300);
      assertThat(again.counts().logged()).isZero();
      assertThat(again.counts().beside().entries()).isZero();
      equalsTruth(rig, enron);
      addsUp(rig);
    }
  }

  /** A pass, and what a message of it may cost. */
  private static PassReport measured(Rig rig, TurnCounter cable, Databases database) {
    ServedGraph before = rig.simulator().graphTraffic();
    long turnsBefore = cable.turns();
    long started = System.nanoTime();
    PassReport report = rig.pass();
    double seconds = (System.nanoTime() - started) / 1e9;
    ServedGraph after = rig.simulator().graphTraffic();
    double messages = report.counts().seen();
    double requests = (after.requests() - before.requests()) / messages;
    double roundTrips = (after.roundTrips() - before.roundTrips()) / messages;
    double turns = (cable.turns() - turnsBefore) / messages;
    System.out.printf(
        Locale.ROOT,
        "%s: %s%n  %.1f s, %.0f messages/s, a message: %.4f requests, %.4f round trips, %.4f SQL%n",
        database,
        report.counts(),
        seconds,
        messages / seconds,
        requests,
        roundTrips,
        turns);
    assertThat(report.isGood()).isTrue();
    assertThat(requests).isLessThanOrEqualTo(1.01);
    assertThat(roundTrips).isLessThanOrEqualTo(0.06);
    assertThat(turns).isLessThanOrEqualTo(0.05);
    assertThat(after.mostAtWork()).isLessThanOrEqualTo(4);
    return report;
  }

  @ParameterizedTest
  @EnumSource
  void spamassassin_mail_gives_the_expected_log(Databases database) {
    Path spam = CORPUS.resolve("spamassassin");
    try (Rig rig = new Rig(folder, database.fresh(folder))) {
      rig.unfiltered().people(spam.resolve("salespeople.csv"), spam.resolve("contacts.csv"));
      rig.deliver(spam.resolve("spamassassin-shared.zip"));

      PassReport report = rig.pass();

      assertThat(report.isGood()).isTrue();
      assertThat(report.counts().seen()).isEqualTo(3_038);
      equalsTruth(rig, spam);
      addsUp(rig);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_odd_message_gets_an_outcome(Databases database) {
    Path spam = CORPUS.resolve("spamassassin");
    try (Rig rig = new Rig(folder, database.fresh(folder))) {
      rig.people(spam.resolve("salespeople.csv"), spam.resolve("contacts.csv"));
      rig.deliver(CORPUS.resolve("mime").resolve("mime-shared.zip"));

      PassReport report = rig.pass();

      assertThat(report.isGood()).isTrue();
      assertThat(report.counts().pending()).isZero();
      addsUp(rig);
    }
  }

  private void equalsTruth(Rig rig, Path corpus) {
    Path written = folder.resolve("entries.tsv");
    rig.writeEntries(written);
    ExpectedLog actual = ExpectedLog.read(written);
    ExpectedLog truth = ExpectedLog.read(corpus.resolve("truth.tsv"));
    assertThat(actual.missingFrom(truth)).as("missing").isEmpty();
    assertThat(truth.missingFrom(actual)).as("extra").isEmpty();
    var excused = ExpectedLog.excused(corpus.resolve("notes.tsv"));
    assertThat(actual.differingFrom(truth))
        .as("another date or subject, without an excuse")
        .allMatch(entry -> excused.contains(entry.get(0)));
  }

  /** Each message in the mailbox has one row, and none waits. */
  private static void addsUp(Rig rig) {
    Map<Outcome, Long> tally = rig.tally();
    assertThat(tally.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(rig.mailbox().items().size());
    assertThat(tally.getOrDefault(Outcome.PENDING, 0L)).isZero();
    assertThat(rig.mailbox().folder("inbox").orElseThrow().size()).isZero();
  }
}
