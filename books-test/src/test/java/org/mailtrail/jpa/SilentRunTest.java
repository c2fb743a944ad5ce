package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.JobState;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.thread.Crew;
import org.mailtrail.domain.message.MailboxName;

/**
 * Runs whose server says nothing: they keep no other mailbox waiting, and no process from ending.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SilentRunTest {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final List<MailboxName> SILENT =
      IntStream.rangeClosed(1, 6).mapToObj(n -> new MailboxName("silent-" + n)).toList();
  private static final MailboxName OTHER = new MailboxName("other");

  @TempDir private Path folder = Path.of("");
  @RegisterExtension final Stores stores = new Stores(Databases.H2);

  private final CountDownLatch atSilence = new CountDownLatch(SILENT.size());
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void end() {
    never.countDown();
  }

  private static JobSettings settings(Duration deadline) {
    return new JobSettings(
        LEASE,
        Duration.ofMillis(50),
        new Crew.Rules("job", 2, 16, Duration.ofMillis(100), deadline),
        Duration.ofMillis(500));
  }

  private Optional<Duration> hang() {
    atSilence.countDown();
    try {
      never.await();
    } catch (InterruptedException cut) {
      return Optional.of(Duration.ofHours(1));
    }
    return Optional.of(Duration.ofHours(2));
  }

  /** Whatever is done to it. */
  private Optional<Duration> hangForGood() {
    while (true) {
      try {
        atSilence.countDown();
        never.await();
        return Optional.empty();
      } catch (InterruptedException ignored) {
        assertThat(never.getCount()).isNotNegative();
      }
    }
  }

  @Test
  void more_silent_servers_than_threads_keep_no_other_mailbox_waiting() throws Exception {
    CountDownLatch worked = new CountDownLatch(1);
    Jobs jobs =
        stores.closing(
            stores
                .empty()
                .jobs(
                    settings(Duration.ofHours(1)),
                    mailbox -> {
                      if (!mailbox.equals(OTHER)) {
                        return hang();
                      }
                      worked.countDown();
                      return Optional.of(Duration.ofHours(1));
                    }));
    SILENT.forEach(jobs::schedule);
    atSilence.await();
    jobs.schedule(OTHER);

    worked.await();
    assertThat(SILENT).allMatch(name -> jobs.state(name).orElseThrow().isRunning());
  }

  @Test
  void after_the_deadline_a_run_is_cut_short_and_its_job_comes_back() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    Jobs jobs =
        stores.closing(
            stores
                .empty()
                .jobs(
                    settings(Duration.ofMillis(200)),
                    mailbox -> {
                      Optional<Duration> wait = hang();
                      cut.countDown();
                      return wait;
                    }));
    jobs.schedule(OTHER);

    cut.await();
    while (jobs.state(OTHER).filter(JobState::isRunning).isPresent()) {
      Thread.onSpinWait();
    }
    assertThat(jobs.state(OTHER).orElseThrow().failures()).isZero();
  }

  @Test
  void a_run_that_never_comes_back_is_left_behind_and_the_next_process_takes_its_job_at_once()
      throws Exception {
    DatabaseSettings file = DatabaseSettings.h2File(folder.resolve("mailtrail").toString());
    CountDownLatch begun = new CountDownLatch(1);
    try (JpaAdapters adapters = JpaAdapters.open(file, Clock.systemUTC());
        Jobs jobs =
            adapters.jobs(
                settings(Duration.ofHours(1)),
                mailbox -> {
                  begun.countDown();
                  return hangForGood();
                })) {
      jobs.schedule(OTHER);
      begun.await();
    }
    CountDownLatch again = new CountDownLatch(1);
    try (JpaAdapters adapters = JpaAdapters.open(file, Clock.systemUTC());
        Jobs jobs =
            adapters.jobs(
                settings(Duration.ofHours(1)),
                mailbox -> {
                  again.countDown();
                  return Optional.of(
                      Duration.ofHours(1)); // so that it is there when it is looked for
                })) {
      assertThat(jobs.state(OTHER)).isPresent();
      again.await();
    }
  }
}
