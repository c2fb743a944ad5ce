package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.access.BlockUser;
import org.mailtrail.application.access.EndSessions;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.access.RemoveUser;
import org.mailtrail.application.health.RunningPasses;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.testkit.setup.SampleSetups;

/** Passes that run, here or in another process: shown, told at once, each with a page. */
class PassesAtWorkTest extends HealthTrial {
  private void progress(int seen) {
    stage
        .mailtrail
        .jobs()
        .running()
        .overhearing(PassObserver.none())
        .progressed(SampleSetups.MAIN, counts(seen));
  }

  private static PassCounts counts(int seen) {
    PassCounts counts = PassCounts.none();
    for (int i = 0; i < seen; i++) {
      counts = counts.plus(Outcome.LOGGED);
    }
    return counts;
  }

  @Test
  void a_pass_that_runs_is_shown_with_counts_that_add_up() {
    assertThat(browser.get("/health").body()).doesNotContain("is at work");
    progress(40);
    assertThat(browser.get("/health").body())
        .contains("A pass over main is at work")
        .contains("Seen 40 = Logged 40 + Skipped 0 + Unmatched 0 + Quarantined 0 + Pending 0");
  }

  @Test
  void a_browser_is_told_as_soon_as_a_pass_comes_further() throws IOException {
    try (BufferedReader events = events()) {
      assertThat(next(events)).isEqualTo("watching");
      progress(1);
      assertThat(next(events)).isEqualTo("changed");
    }
  }

  private BufferedReader events() {
    return new BufferedReader(
        new InputStreamReader(
            browser.withHeader("Accept", "text/event-stream").stream("/health/events"),
            StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (line != null && !line.startsWith("event: ")) {
      line = events.readLine();
    }
    return String.valueOf(line).replace("event: ", "");
  }

  @Test
  void a_console_that_closes_sends_those_away_who_listen_and_tells_them_nothing()
      throws IOException, InterruptedException {
    RunningPasses running = stage.mailtrail.jobs().running();
    long seen = running.changes();
    try (BufferedReader events = events()) {
      assertThat(next(events)).isEqualTo("watching");
      stage.console.close();
      assertThat(running.awaitChange(seen, Duration.ofDays(1))).isNotEqualTo(seen);
      assertThat(rest(events)).doesNotContain("changed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"signs out everywhere", "is blocked", "gets another role", "is removed"})
  void whose_session_ends_is_told_nothing_more(String what) throws IOException {
    UserName viewer = new UserName(Role.VIEWER.name());
    try (BufferedReader events = events()) {
      assertThat(next(events)).isEqualTo("watching");
      switch (what) {
        case "is blocked" -> new BlockUser(stage.access).run(viewer, true, "test");
        case "gets another role" -> new InviteUser(stage.access).run(viewer, Role.SALES, "test");
        case "is removed" -> new RemoveUser(stage.access).run(viewer, "test");
        default -> new EndSessions(stage.access).run(viewer, "test");
      }
      progress(1);
      assertThat(rest(events)).doesNotContain("changed");
    }
  }

  /** What still comes; a stream that is broken off ends as well. */
  private static String rest(BufferedReader events) {
    try {
      return next(events);
    } catch (IOException brokenOff) {
      return brokenOff.toString();
    }
  }

  private RunningPasses elsewhere() {
    return new RunningPasses(stage.clock, stage.storage.keptHealth().board());
  }

  private void progressElsewhere(RunningPasses elsewhere, int seen) {
    elsewhere.overhearing(PassObserver.none()).progressed(SampleSetups.MAIN, counts(seen));
    stage.clock.pass(Duration.ofSeconds(5));
  }

  @Test
  void a_pass_of_another_instance_is_shown_and_told_as_well() throws IOException {
    RunningPasses elsewhere = elsewhere();
    progressElsewhere(elsewhere, 10);
    progressElsewhere(elsewhere, 20);
    assertThat(browser.get("/health").body()).contains("A pass over main is at work", "Seen 20 =");
    try (BufferedReader events = events()) {
      assertThat(next(events)).isEqualTo("watching");
      progressElsewhere(elsewhere, 30);
      assertThat(next(events)).isEqualTo("changed");
    }
  }

  private static String pass(int n) {
    return "/passes/" + new UUID(7, n);
  }

  @Test
  void a_pass_has_a_page_with_its_error_first_and_those_before_and_after_it() {
    stage.pass(1, Optional.empty());
    stage.pass(2, Optional.of(new Problem("Exchange does not answer", "Wait.", true)));
    stage.pass(3, Optional.empty());

    assertThat(browser.get("/health").body()).contains("href=\"" + pass(2) + "\"");
    String page = browser.get(pass(2)).body();
    assertThat(page)
        .contains("Exchange does not answer", "Wait.", "The next pass may succeed by itself.")
        .contains("Seen 2 = Logged 2 + Skipped 0 + Unmatched 0 + Quarantined 0 + Pending 0")
        .contains("rel=\"prev\" href=\"" + pass(1), "rel=\"next\" href=\"" + pass(3));
    assertThat(page.indexOf("Exchange does not answer")).isLessThan(page.indexOf("Seen 2"));
    assertThat(browser.get(pass(3)).body())
        .contains("The pass came to its end.")
        .doesNotContain("rel=\"next\"");
    assertThat(browser.get(pass(9)).statusCode()).isEqualTo(404);
    assertThat(browser.get("/passes/x").statusCode()).isEqualTo(404);
  }
}
