package org.mailtrail.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.plug.InMemoryExchange;
import org.mailtrail.testkit.setup.SampleSetups;

/** How often Exchange is asked what waits, counted. */
class BacklogsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final List<MailboxSetup> ONE = List.of(SampleSetups.main().enabled(true));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();
  private final Mailboxes mailboxes = new InMemoryExchange().mailboxes();
  private final Backlogs backlogs =
      new Backlogs(
          new MeasureBacklog(this::open, clock),
          clock,
          new Backlogs.Told((name, fault) -> {}, (name, backlog) -> {}));

  private Mailboxes.OpenMailbox open(MailboxSetup setup) {
    asked.incrementAndGet();
    return mailboxes.open(setup);
  }

  @AfterEach
  void end() {
    backlogs.close();
  }

  /** How often Exchange was asked for it, once all answers are there. */
  private int look(List<MailboxSetup> setups) {
    int before = asked.get();
    Map<MailboxName, Intakes.Known> known = backlogs.look(setups, PATIENCE);
    while (known.values().stream().anyMatch(one -> one.askedSince().isPresent())) {
      known = backlogs.look(setups, PATIENCE); // asks nobody twice
    }
    return asked.get() - before;
  }

  private static PassReport pass(MailboxName mailbox, Instant ended, long pending) {
    return new PassReport(
        new PassId(UUID.randomUUID()),
        mailbox,
        ended.minusSeconds(1),
        ended,
        new PassCounts(0, 0, 0, 0, pending, PassCounts.Beside.nothing()),
        Optional.empty());
  }

  @Test
  void one_mailbox_is_asked_every_half_minute_at_most() {
    assertThat(look(ONE)).isOne();
    clock.pass(Duration.ofSeconds(29));
    assertThat(look(ONE)).isZero();
    clock.pass(Duration.ofSeconds(1));
    assertThat(look(ONE)).isOne();
  }

  @Test
  void of_very_many_no_more_than_twenty_are_asked_in_a_second_in_the_long_run() {
    List<MailboxSetup> many =
        IntStream.range(0, 2_000)
            .mapToObj(number -> SampleSetups.named("box" + number).enabled(true))
            .toList();
    assertThat(look(many)).isEqualTo(2_000);

    clock.pass(Duration.ofSeconds(99));
    assertThat(look(many)).isZero();
    assertThat(backlogs.look(many, Duration.ZERO).values())
        .allMatch(known -> known.backlog().isPresent());
    clock.pass(Duration.ofSeconds(1));
    assertThat(look(many)).isEqualTo(2_000);
  }

  @Test
  void a_good_pass_that_leaves_nothing_tells_as_much_and_nobody_is_asked() {
    MailboxName main = SampleSetups.MAIN;
    backlogs.passed(pass(main, clock.instant(), 0));

    assertThat(look(ONE)).isZero();
    Map<MailboxName, Intakes.Known> known = backlogs.look(ONE, Duration.ZERO);
    assertThat(known.get(main).backlog())
        .contains(new Backlog(0, Optional.empty(), clock.instant()));

    clock.pass(Duration.ofSeconds(30));
    assertThat(look(ONE)).isOne();
  }

  @Test
  void a_pass_that_leaves_something_says_nothing_of_since_when() {
    backlogs.passed(pass(SampleSetups.MAIN, clock.instant(), 3));

    assertThat(look(ONE)).isOne();
  }
}
