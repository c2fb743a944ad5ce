package org.mailtrail.testkit.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.health.PassBoard;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;

/** The passes at work, in memory. */
final class InMemoryPassBoard implements PassBoard {
  private final Memory memory;
  private final Map<MailboxName, PassAtWork> shown;

  InMemoryPassBoard(Memory memory) {
    this.memory = memory;
    this.shown = memory.map();
  }

  @Override
  public void show(PassAtWork pass) {
    memory.access(() -> Optional.ofNullable(shown.put(pass.mailbox(), pass)));
  }

  @Override
  public void clear(MailboxName mailbox) {
    memory.access(() -> Optional.ofNullable(shown.remove(mailbox)));
  }

  @Override
  public List<PassAtWork> shown() {
    return memory.access(() -> List.copyOf(shown.values()));
  }
}
