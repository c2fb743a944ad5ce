package org.mailtrail.application.setup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/** Setups that somebody else changes right after they were read. */
public record Overtaken(Setups setups, BooleanSupplier now) implements Setups {
  @Override
  public Optional<MailboxSetup> find(MailboxName name) {
    Optional<MailboxSetup> found = setups.find(name);
    if (now.getAsBoolean()) {
      Routine theirs = new Routine("OVERTAKEN", 500, Duration.ofSeconds(60), true);
      found.ifPresent(setup -> setups.save(setup.with(theirs)));
    }
    return found;
  }

  @Override
  public List<MailboxSetup> all() {
    return setups.all();
  }

  @Override
  public boolean save(MailboxSetup setup) {
    return setups.save(setup);
  }

  @Override
  public boolean remove(MailboxSetup setup) {
    return setups.remove(setup);
  }
}
