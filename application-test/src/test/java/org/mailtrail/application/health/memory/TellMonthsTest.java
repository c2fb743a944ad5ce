package org.mailtrail.application.health.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.health.InMemoryHealth;

class TellMonthsTest {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private final KeptHealth kept = InMemoryHealth.in(new Memory());
  private final SettableClock clock = new SettableClock(Instant.parse("2027-03-15T12:00:00Z"));

  private void watchedSince(String time) {
    kept.watch().looked(Instant.parse(time));
  }

  private void outage(String from, String to) {
    ailment(true, Optional.of(MAIN), from, Optional.of(Instant.parse(to)));
  }

  private void ailment(
      boolean red, Optional<MailboxName> mailbox, String from, Optional<Instant> to) {
    Instant since = Instant.parse(from);
    kept.ailments()
        .keep(
            new Ailment(
                UUID.randomUUID(),
                new Ailment.Finding("PASS_LATE", red, mailbox, "late", ""),
                new Ailment.Course(since, since.plusSeconds(60), 0, to),
                Optional.empty()));
  }

  private List<MonthOfHealth> months(ZoneId zone) {
    return new TellMonths(kept, clock).run(MAIN, zone, 13);
  }

  private MonthOfHealth month(ZoneId zone, int year, int month) {
    return months(zone).stream()
        .filter(one -> one.month().equals(YearMonth.of(year, month)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothing_is_told_of_the_time_before_somebody_watched() {
    assertThat(months(ZoneOffset.UTC)).isEmpty();
    watchedSince("2027-01-12T08:00:00Z");

    assertThat(months(ZoneOffset.UTC))
        .extracting(MonthOfHealth::month)
        .containsExactly(YearMonth.of(2027, 3), YearMonth.of(2027, 2), YearMonth.of(2027, 1));
    assertThat(month(ZoneOffset.UTC, 2027, 1).from()).contains(LocalDate.of(2027, 1, 12));
    assertThat(month(ZoneOffset.UTC, 2027, 2).from()).isEmpty();
  }

  @Test
  void a_month_that_was_watched_from_its_first_day_is_whole() {
    watchedSince("2027-02-01T23:00:00Z");

    assertThat(month(ZoneOffset.UTC, 2027, 2).from()).isEmpty();
  }

  @Test
  void the_current_month_is_not_over_and_the_others_are() {
    watchedSince("2027-01-01T00:00:00Z");

    assertThat(months(ZoneOffset.UTC))
        .extracting(MonthOfHealth::isOver)
        .containsExactly(false, true, true);
    assertThat(months(ZoneOffset.UTC)).allMatch(MonthOfHealth::isGood);
  }

  @Test
  void an_outage_across_months_counts_in_each_with_its_part() {
    watchedSince("2026-12-01T00:00:00Z");
    outage("2027-01-31T23:00:00Z", "2027-03-01T00:30:00Z");

    assertThat(month(ZoneOffset.UTC, 2027, 1).length()).isEqualTo(Duration.ofHours(1));
    assertThat(month(ZoneOffset.UTC, 2027, 2).length()).isEqualTo(Duration.ofDays(28));
    assertThat(month(ZoneOffset.UTC, 2027, 3).length()).isEqualTo(Duration.ofMinutes(30));
    assertThat(months(ZoneOffset.UTC))
        .extracting(MonthOfHealth::outages)
        .containsExactly(1, 1, 1, 0);
  }

  @Test
  void one_that_ends_as_the_month_does_is_none_of_the_next() {
    watchedSince("2026-12-01T00:00:00Z");
    outage("2027-01-31T23:00:00Z", "2027-02-01T00:00:00Z");
    outage("2027-02-28T23:59:00Z", "2027-03-01T00:00:00Z");

    assertThat(months(ZoneOffset.UTC))
        .extracting(MonthOfHealth::outages)
        .containsExactly(0, 1, 1, 0);
  }

  @Test
  void months_begin_where_the_reader_is() {
    watchedSince("2026-12-15T00:00:00Z");
    outage("2026-12-31T22:30:00Z", "2026-12-31T23:30:00Z");

    assertThat(month(ZoneOffset.UTC, 2026, 12).length()).isEqualTo(Duration.ofHours(1));
    assertThat(month(ZoneOffset.UTC, 2027, 1).isGood()).isTrue();
    assertThat(month(STOCKHOLM, 2026, 12).length()).isEqualTo(Duration.ofMinutes(30));
    assertThat(month(STOCKHOLM, 2027, 1).length()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void a_month_with_a_change_of_the_clock_is_as_long_as_it_is() {
    clock.set(Instant.parse("2027-04-15T12:00:00Z"));
    watchedSince("2027-01-01T00:00:00Z");
    outage("2027-02-01T00:00:00Z", "2027-04-10T00:00:00Z");

    assertThat(month(STOCKHOLM, 2027, 3).length()).isEqualTo(Duration.ofDays(31).minusHours(1));
    assertThat(month(ZoneOffset.UTC, 2027, 3).length()).isEqualTo(Duration.ofDays(31));
  }

  @Test
  void troubles_at_the_same_time_are_one_outage_and_those_of_everybody_count_too() {
    watchedSince("2027-01-01T00:00:00Z");
    outage("2027-02-03T10:00:00Z", "2027-02-03T10:40:00Z");
    outage("2027-02-03T10:10:00Z", "2027-02-03T10:20:00Z");
    ailment(
        true,
        Optional.empty(),
        "2027-02-03T10:30:00Z",
        Optional.of(Instant.parse("2027-02-03T11:00:00Z")));
    outage("2027-02-05T10:00:00Z", "2027-02-05T10:10:00Z");

    assertThat(month(ZoneOffset.UTC, 2027, 2).outages()).isEqualTo(2);
    assertThat(month(ZoneOffset.UTC, 2027, 2).length()).isEqualTo(Duration.ofMinutes(70));
  }

  @Test
  void what_lasts_counts_until_now() {
    watchedSince("2027-01-01T00:00:00Z");
    ailment(true, Optional.of(MAIN), "2027-03-15T11:15:00Z", Optional.empty());

    assertThat(month(ZoneOffset.UTC, 2027, 3).length()).isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void amber_other_mailboxes_and_what_one_look_alone_has_seen_are_no_outage() {
    watchedSince("2027-01-01T00:00:00Z");
    Optional<Instant> end = Optional.of(Instant.parse("2027-02-04T00:00:00Z"));
    ailment(false, Optional.of(MAIN), "2027-02-03T00:00:00Z", end);
    ailment(true, Optional.of(new MailboxName("other")), "2027-02-03T00:00:00Z", end);
    Instant once = Instant.parse("2027-02-03T00:00:00Z");
    kept.ailments()
        .keep(
            new Ailment(
                UUID.randomUUID(),
                new Ailment.Finding("NO_ANSWER", true, Optional.of(MAIN), "no answer", ""),
                new Ailment.Course(once, once, 2, Optional.of(once.plusSeconds(60))),
                Optional.empty()));

    assertThat(months(ZoneOffset.UTC)).allMatch(MonthOfHealth::isGood);
  }
}
