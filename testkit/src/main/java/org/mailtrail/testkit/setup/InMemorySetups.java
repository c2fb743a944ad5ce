package org.mailtrail.testkit.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** Setups in memory. */
public final class InMemorySetups implements Setups {
  private final Memory memory;
  private final Map<MailboxName, MailboxSetup> kept;

  /** No setups so far. */
  public InMemorySetups(Memory memory) {
    this.memory = memory;
    this.kept = memory.map();
  }

  @Override
  public Optional<MailboxSetup> find(MailboxName name) {
    return memory.access(() -> Optional.ofNullable(kept.get(name)));
  }

  @Override
  public List<MailboxSetup> all() {
    return memory.access(() -> List.copyOf(kept.values()));
  }

  @Override
  public boolean save(MailboxSetup setup) {
    return memory.access(
        () -> {
          boolean current = versionOf(setup.name()) == setup.version();
          if (current) {
            kept.put(setup.name(), setup.saved());
          }
          return current;
        });
  }

  @Override
  public boolean remove(MailboxSetup setup) {
    return memory.access(
        () -> versionOf(setup.name()) == setup.version() && kept.remove(setup.name()) != null);
  }

  private long versionOf(MailboxName name) {
    return Optional.ofNullable(kept.get(name)).map(MailboxSetup::version).orElse(0L);
  }
}
