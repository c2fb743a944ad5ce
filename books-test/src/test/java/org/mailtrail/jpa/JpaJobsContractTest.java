package org.mailtrail.jpa;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.job.JobScheduler;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.job.JobSchedulerContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaJobsContractTest extends JobSchedulerContract {
  private static final JobSettings OFTEN =
      new JobSettings(Duration.ofMinutes(2), Duration.ofMillis(50), 3, Duration.ofSeconds(30));

  @RegisterExtension final Stores stores;
  private final DatabaseSettings shared;

  JpaJobsContractTest(Databases kind) {
    this.stores = new Stores(kind);
    this.shared = kind.fresh();
  }

  @Override
  protected JobScheduler start(Function<MailboxName, Optional<Duration>> does) {
    return stores.closing(stores.open(shared, Clock.systemUTC()).jobs(OFTEN, does));
  }

  @Override
  protected JobScheduler outOfReach() {
    return stores.closing(stores.outOfReach().jobs(OFTEN, mailbox -> Optional.empty()));
  }
}
