package org.mailtrail.application.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.identity.InMemorySecretVault;
import org.mailtrail.testkit.job.InMemoryJobScheduler;
import org.mailtrail.testkit.mailbox.InMemoryArrivalNotices;
import org.mailtrail.testkit.mailbox.NoticesTrial.Heard;
import org.mailtrail.testkit.memory.ledger.InMemoryPasses;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

/** How often the job is made due, however often Exchange tells of mail. */
class ManyNoticesTest {
  private static final MailboxName MAIN = SampleSetups.MAIN;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MANY = 100;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-29T12:00:00Z"));
  private final Memory memory = new Memory();
  private final InMemorySetups setups = new InMemorySetups(memory);
  private final KeptNotices kept = new KeptNotices(new InMemorySecretVault(memory));
  private final InMemoryArrivalNotices exchange = new InMemoryArrivalNotices(url -> true, clock);
  private final InMemoryPasses passes = new InMemoryPasses(memory);
  private final InMemoryJobScheduler jobs = new InMemoryJobScheduler(memory, clock);
  private final LooksOwed owed = new LooksOwed(() -> passes);
  private final TakeNotices take =
      new TakeNotices(
          kept, () -> Bent.of(JobScheduler.class, jobs, "runNow", this::urge), owed, clock);
  private final Notice notice;
  private int urged;
  private boolean isBroken;

  ManyNoticesTest() {
    setups.save(SampleSetups.main().enabled(true));
    jobs.schedule(MAIN);
    URI address = URI.create("https://mailtrail.contoso.example");
    new KeepNotices(
            setups, setup -> Optional.of(exchange), kept, Optional.of(address), clock, () -> {})
        .run();
    exchange.arrive();
    Heard heard = exchange.heard().get(0);
    notice = new Notice(heard.id(), heard.state(), Notice.Event.ARRIVED);
  }

  private Object urge(Object[] call, Bent.Good good) {
    if (isBroken) {
      throw StoreException.unreachable("out of reach", null);
    }
    urged++;
    return good.call(call);
  }

  private void tell() {
    assertThat(take.run(MAIN, List.of(notice))).isTrue();
  }

  private void tellOften() {
    for (int i = 0; i < MANY; i++) {
      tell();
    }
  }

  private void passed(int number) {
    Instant at = clock.instant();
    passes.record(
        new PassReport(
            new PassId(new UUID(7, number)), MAIN, at, at, PassCounts.none(), Optional.empty()));
  }

  @Test
  void many_notices_before_the_next_look_make_the_job_due_once() {
    tellOften();

    assertThat(urged).isOne();
    assertThat(take.tally().of(NoticeTally.Kind.ARRIVED)).isEqualTo(MANY);
  }

  @Test
  void what_comes_after_a_look_of_this_process_has_begun_is_one_more_look_and_no_update() {
    tellOften();
    Optional<Duration> wait =
        owed.paid(
            MAIN,
            () -> {
              tellOften();
              return Optional.of(HOUR);
            });
    assertThat(wait).contains(Duration.ZERO);
    assertThat(urged).as("while it is at work").isOne();

    tellOften();
    assertThat(urged).as("after it").isEqualTo(2);
  }

  @Test
  void a_look_of_another_process_is_seen_by_its_report() {
    tellOften();
    passed(1);
    tellOften();

    assertThat(urged).isEqualTo(2);
  }

  @Test
  void asking_while_another_process_is_at_work_does_not_count_as_asked() {
    Instant now = clock.instant();
    jobs.put(MAIN, new JobState(now, true, Optional.of(now), 0));
    tell();
    jobs.put(MAIN, new JobState(now.plus(HOUR), false, Optional.empty(), 0));
    tellOften();

    assertThat(urged).isEqualTo(2);
    assertThat(jobs.state(MAIN).orElseThrow().nextRun()).isEqualTo(now);
  }

  @Test
  void a_look_that_could_not_be_asked_for_is_asked_for_by_the_next_notice() {
    isBroken = true;
    assertThatThrownBy(this::tell).isInstanceOf(StoreException.class);
    isBroken = false;
    tellOften();

    assertThat(urged).isOne();
  }
}
