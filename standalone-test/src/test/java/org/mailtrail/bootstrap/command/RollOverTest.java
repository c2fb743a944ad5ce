package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Watched;
import org.mailtrail.application.job.pace.JobClock;
import org.mailtrail.application.job.pace.Night;
import org.mailtrail.application.job.pace.Quota;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.cli.option.Shared;

/** A setup turns to a new mailbox while mail waits in the old one, on the command line. */
class RollOverTest extends RollOverTrial {
  private String turnToNew() {
    good("setup", "stop", "main");
    return good("setup", "exchange", "main", "--address=" + NEW);
  }

  private List<String> red() {
    Configuration configuration = Configuration.read(Optional.of(settingsFile()), Map.of());
    try (Engine engine = Engine.start(configuration, Clock.systemUTC())) {
      Mailtrail mailtrail = engine.mailtrail();
      CheckHealth check =
          new CheckHealth(
              mailtrail.setup().worked(),
              mailtrail.jobs().history(),
              mailtrail.entries().ledger(),
              mailtrail.jobs().scheduler(),
              mailtrail.setup().secrets(),
              new Watched(
                  (setups, patience) -> mailtrail.backlogs().look(setups, Duration.ofSeconds(10)),
                  new JobClock(Quota.standard(), Night.standard(ZoneOffset.UTC), () -> 0.5),
                  Optional.empty(),
                  engine.clock().instant(),
                  Duration.ofSeconds(10),
                  engine.clock()));
      return check.run().reasons().stream()
          .filter(reason -> reason.code().isRed())
          .map(RollOverTest::line)
          .toList();
    }
  }

  private static String line(Symptom reason) {
    return reason.mailbox().map(Object::toString).orElse("") + " " + reason.code();
  }

  @Test
  void mail_in_both_mailboxes_is_logged_once_and_the_rules_are_judged_by_the_new_one() {
    deliver(OLD, "Chairs");
    good("log", "main");
    deliver(OLD, "Tables");
    deliver(NEW, "Lamps");
    assertThat(turnToNew()).contains(OLD + " stays worked as main-before-1 until");

    assertThat(run("setup", "check", "main").said())
        .contains("main-before-1 (" + OLD + ") is worked until")
        .contains("1 messages wait there")
        .containsPattern("warning +rule for incoming mail +no such mail was ever logged");
    good("setup", "start", "main");
    assertThat(red()).containsExactly("main NEVER_PASSED");

    good("log", "main");
    assertLoggedOnce("Chairs", "Tables", "Lamps");
    assertThat(red()).isEmpty();
    assertThat(good("setup", "check", "main"))
        .contains("0 messages wait there")
        .containsPattern("pass +rule for incoming mail +such mail was logged at");
    assertThat(good("setup", "show", "main")).contains("main-before-1 at " + OLD, "still worked");
  }

  @Test
  void copies_that_come_late_are_logged_and_those_that_come_to_both_are_logged_once() {
    good("log");
    turnToNew();
    good("setup", "start", "main");
    good("log");
    deliver(OLD, "Late");
    deliver(OLD, "Twice");
    deliver(NEW, "Twice");
    good("log");
    good("log");

    assertLoggedOnce("Late", "Twice");
  }

  @Test
  void one_of_another_account_is_red_until_a_person_has_entered_its_secret() {
    good("log");
    deliver(OLD, "Tables");
    turnToNew();
    account("main", "another");
    good("setup", "start", "main");

    CommandTrial.Done logged = run("log", "main");
    assertThat(logged.code()).isEqualTo(Shared.PERSON_MUST_ACT);
    assertThat(logged.said()).contains("mailbox main-before-1 has none");
    assertThat(red()).contains("main-before-1 NEEDS_A_PERSON");
    assertThat(run("setup", "check", "main").said())
        .contains("main-before-1 (" + OLD + ") can no longer be read, and mail may lie there");

    goodTyping(SECRET, "setup", "secret", "main-before-1", "client-secret");
    good("log", "main");
    assertLoggedOnce("Tables");
    assertThat(red()).isEmpty();
  }

  @Test
  void a_mailbox_that_is_cleared_and_set_up_by_another_name_logs_nothing_twice() {
    deliver(OLD, "Chairs");
    good("log", "main");
    good("setup", "stop", "main");
    good("setup", "clear", "main");
    setUp("other", OLD);
    deliver(OLD, "Tables");
    good("log", "other");
    good("log", "other");

    assertLoggedOnce("Chairs", "Tables");
  }

  @Test
  void what_is_cleared_with_its_predecessor_says_that_it_is_not_logged_any_more() {
    good("log");
    turnToNew();

    assertThat(good("setup", "clear", "main"))
        .contains("main-before-1: " + OLD + " was still worked")
        .contains("is not logged any more");
  }
}
