package org.mailtrail.application.job.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.testkit.setup.SampleSetups;

class PaceTest {
  private static final Night NIGHT =
      new Night(LocalTime.of(20, 0), LocalTime.of(6, 0), ZoneId.of("Europe/Copenhagen"));
  private static final Instant DAY = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-24T19:00:00Z");
  private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");
  private static final Problem PASSING = new Problem("no answer", "", true);
  private static final Problem LASTING = new Problem("no right", "Give it.", false);
  private static final double MIDDLE = 0.5;

  private static Pace pace(Duration interval, boolean adaptive) {
    return new Pace(new Routine("EMAIL", 500, interval, adaptive), Duration.ofSeconds(5), NIGHT);
  }

  private static Pace everyMinute() {
    return pace(Duration.ofMinutes(1), true);
  }

  private static PassReport report(PassCounts counts, Optional<Problem> problem) {
    return new PassReport(new PassId(new UUID(0, 1)), SampleSetups.MAIN, DAY, DAY, counts, problem);
  }

  private static PassReport quiet() {
    return report(PassCounts.none(), Optional.empty());
  }

  private static PassReport busy() {
    return report(PassCounts.none().plus(Outcome.LOGGED), Optional.empty());
  }

  private static PassReport failed(Problem problem) {
    return report(PassCounts.none(), Optional.of(problem));
  }

  private static List<PassReport> times(int count, PassReport newest, PassReport before) {
    List<PassReport> history = new ArrayList<>(Collections.nCopies(count, newest));
    history.add(before);
    return history;
  }

  private static long seconds(Pace pace, List<PassReport> history, Instant now) {
    return pace.after(history, now, MIDDLE).toSeconds();
  }

  @Test
  void a_fixed_pace_never_changes_by_day_or_night_while_all_goes_well() {
    Pace fixed = pace(Duration.ofMinutes(1), false);

    assertThat(seconds(fixed, List.of(busy()), DAY)).isEqualTo(60);
    assertThat(seconds(fixed, Collections.nCopies(12, quiet()), EVENING)).isEqualTo(60);
  }

  @Test
  void while_mail_flows_passes_follow_each_other_fast_and_slow_down_when_it_stops() {
    assertThat(seconds(everyMinute(), List.of(busy(), quiet()), DAY)).isEqualTo(10);
    assertThat(seconds(everyMinute(), times(1, quiet(), busy()), DAY)).isEqualTo(20);
    assertThat(seconds(everyMinute(), times(2, quiet(), busy()), DAY)).isEqualTo(40);
    assertThat(seconds(everyMinute(), times(3, quiet(), busy()), DAY)).isEqualTo(60);
    assertThat(seconds(everyMinute(), times(11, quiet(), busy()), DAY)).isEqualTo(60);
  }

  @Test
  void the_very_first_passes_are_fast() {
    assertThat(seconds(everyMinute(), List.of(), DAY)).isEqualTo(10);
  }

  @Test
  void at_night_and_at_weekends_quiet_passes_are_further_apart_but_mail_is_still_met_fast() {
    assertThat(seconds(everyMinute(), times(11, quiet(), busy()), EVENING)).isEqualTo(300);
    assertThat(seconds(everyMinute(), times(11, quiet(), busy()), SUNDAY)).isEqualTo(300);
    assertThat(seconds(everyMinute(), List.of(busy()), EVENING)).isEqualTo(10);
    assertThat(everyMinute().longestWait(EVENING)).isEqualTo(Duration.ofMinutes(5));
    assertThat(everyMinute().longestWait(DAY)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void night_is_where_the_clocks_hang() {
    assertThat(NIGHT.covers(Instant.parse("2026-11-24T18:59:59Z"))).isFalse();
    assertThat(NIGHT.covers(Instant.parse("2026-11-24T19:00:00Z"))).isTrue();
    assertThat(NIGHT.covers(Instant.parse("2026-11-24T04:59:59Z"))).isTrue();
    assertThat(NIGHT.covers(Instant.parse("2026-11-24T05:00:00Z"))).isFalse();
    assertThat(NIGHT.covers(Instant.parse("2026-11-20T23:00:00Z"))).as("Saturday").isTrue();
    Night lunch = new Night(LocalTime.of(12, 0), LocalTime.of(13, 0), ZoneId.of("UTC"));
    assertThat(lunch.covers(DAY)).isTrue();
    assertThat(lunch.covers(EVENING)).isFalse();
  }

  @Test
  void a_failure_that_may_pass_is_tried_again_ever_more_slowly_and_never_given_up() {
    List<Long> waits = new ArrayList<>();
    for (int failures = 1; failures <= Pace.HISTORY; failures++) {
      waits.add(seconds(everyMinute(), Collections.nCopies(failures, failed(PASSING)), DAY));
    }

    assertThat(waits).startsWith(60L, 120L, 240L, 480L, 900L, 900L).endsWith(900L);
  }

  @Test
  void what_a_person_must_mend_is_tried_again_every_five_minutes_and_then_every_fifteen() {
    assertThat(seconds(everyMinute(), times(1, failed(LASTING), busy()), DAY)).isEqualTo(300);
    assertThat(seconds(everyMinute(), times(2, failed(LASTING), busy()), DAY)).isEqualTo(600);
    assertThat(seconds(everyMinute(), times(9, failed(LASTING), busy()), DAY)).isEqualTo(900);
  }

  @Test
  void one_good_pass_ends_the_slowness() {
    assertThat(seconds(everyMinute(), times(1, busy(), failed(PASSING)), DAY)).isEqualTo(10);
    assertThat(seconds(everyMinute(), times(1, quiet(), failed(PASSING)), DAY)).isEqualTo(20);
  }

  @Test
  void a_long_interval_is_never_shortened_by_failures_nor_stretched() {
    Pace hourly = pace(Duration.ofHours(1), true);

    assertThat(seconds(hourly, List.of(failed(PASSING)), DAY)).isEqualTo(3_600);
    assertThat(seconds(hourly, Collections.nCopies(12, failed(LASTING)), DAY)).isEqualTo(3_600);
    assertThat(hourly.longestWait(EVENING)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void retries_are_spread_by_a_fifth_either_way() {
    List<PassReport> history = List.of(failed(PASSING));

    assertThat(everyMinute().after(history, DAY, 0)).isEqualTo(Duration.ofSeconds(48));
    assertThat(everyMinute().after(history, DAY, 1)).isEqualTo(Duration.ofSeconds(72));
  }

  @Test
  void no_wait_is_shorter_than_the_quota_leaves_by_day_by_night_and_after_failures() {
    Pace many =
        new Pace(
            new Routine("EMAIL", 500, Duration.ofMinutes(1), true), Duration.ofMinutes(8), NIGHT);

    assertThat(seconds(many, List.of(busy()), DAY)).isEqualTo(480);
    assertThat(seconds(many, List.of(failed(PASSING)), DAY)).isEqualTo(480);
    assertThat(many.longestWait(DAY)).isEqualTo(Duration.ofMinutes(8));
    assertThat(many.longestWait(EVENING)).isEqualTo(Duration.ofMinutes(8));
  }

  @Test
  void the_more_share_a_quota_the_longer_each_waits() {
    Quota quota = new Quota(1_000, Duration.ofMinutes(10), 8);

    assertThat(quota.shortestWait(0)).isEqualTo(Duration.ofSeconds(5));
    assertThat(quota.shortestWait(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(quota.shortestWait(10)).isEqualTo(Duration.ofSeconds(48));
    assertThat(quota.shortestWait(125)).isEqualTo(Duration.ofMinutes(10));
    assertThat(quota.shortestWait(250)).isEqualTo(Duration.ofMinutes(20));
    for (int mailboxes : List.of(1, 7, 50, 125, 300, 1_000)) {
      Duration wait = quota.shortestWait(mailboxes);
      double requests = 600.0 / wait.toMillis() * 1_000 * 8 * mailboxes;
      assertThat(requests).as("requests of %s mailboxes", mailboxes).isLessThanOrEqualTo(1_000.1);
    }
  }

  @Test
  void a_mailbox_online_has_a_quota_of_its_own_and_nobody_asks_how_many_others_there_are() {
    MailboxSetup online = SampleSetups.named("online").enabled(true);

    assertThat(narrow().pace(online, PaceTest::nobodyAsks).shortest())
        .isEqualTo(Duration.ofMinutes(10));
  }

  private static List<MailboxSetup> nobodyAsks() {
    throw new AssertionError("reading all setups after each pass costs a square");
  }

  @Test
  void mailboxes_on_premises_share_with_those_that_are_on_and_on_premises_too() {
    MailboxSetup off = onPremises("off");
    MailboxSetup on = onPremises("on").enabled(true);
    MailboxSetup online = SampleSetups.named("online").enabled(true);

    assertThat(narrow().pace(on, () -> List.of(on, off, online)).shortest())
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(narrow().pace(on, () -> List.of(on, off, on)).shortest())
        .isEqualTo(Duration.ofMinutes(20));
  }

  private static JobClock narrow() {
    return new JobClock(new Quota(8, Duration.ofMinutes(10), 8), NIGHT, () -> MIDDLE);
  }

  private static MailboxSetup onPremises(String name) {
    MailboxSetup online = SampleSetups.named(name);
    Place place = online.place();
    return online.with(
        new Place(ExchangeKind.ON_PREMISES, place.address(), place.endpoint(), place.folders()));
  }

  @Test
  void a_quota_that_allows_nothing_is_refused() {
    assertThatThrownBy(() -> new Quota(0, Duration.ofMinutes(10), 8))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota(1, Duration.ZERO, 8))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota(1, Duration.ofMinutes(10), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
