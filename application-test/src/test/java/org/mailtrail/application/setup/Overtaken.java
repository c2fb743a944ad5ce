package org.mailtrail.application.setup;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.testkit.Bent;

/** Setups that somebody else changes right after they were read. */
public final class Overtaken {
  private static final Routine THEIRS = new Routine("OVERTAKEN", 500, Duration.ofSeconds(60), true);

  private Overtaken() {}

  /** These, changed by somebody else at each reading of one when that is so. */
  public static Setups when(BooleanSupplier now, Setups setups) {
    return Bent.of(
        Setups.class,
        setups,
        "find",
        (call, good) -> {
          Optional<?> found = (Optional<?>) good.call(call);
          if (now.getAsBoolean()) {
            found.map(MailboxSetup.class::cast).ifPresent(setup -> setups.save(setup.with(THEIRS)));
          }
          return found;
        });
  }
}
