package org.mailtrail.testkit.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

class InMemoryJobSchedulerContractTest extends JobSchedulerContract {
  private final Memory memory = new Memory();
  private final InMemoryJobScheduler jobs = new InMemoryJobScheduler(memory, Clock.systemUTC());
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Override
  protected JobScheduler start(Function<MailboxName, Optional<Duration>> does) {
    return jobs.process(does, threads);
  }

  @Override
  protected JobScheduler outOfReach() {
    memory.putOutOfReach();
    return jobs;
  }
}
