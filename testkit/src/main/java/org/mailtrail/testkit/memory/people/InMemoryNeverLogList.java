package org.mailtrail.testkit.memory.people;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mailtrail.application.port.unmatched.NeverLogList;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.policy.NeverLog;
import org.mailtrail.testkit.Memory;

/** The never-log list in memory. */
public final class InMemoryNeverLogList implements NeverLogList {
  private final Memory memory;
  private final Map<String, Sender> senders;

  /** Nobody is on it so far. */
  public InMemoryNeverLogList(Memory memory) {
    this.memory = memory;
    this.senders = memory.map();
  }

  @Override
  public NeverLog read() {
    return memory.access(
        () ->
            new NeverLog(
                senders.values().stream()
                    .filter(Predicate.not(Sender::isDomain))
                    .map(sender -> EmailAddress.of(sender.value()))
                    .collect(Collectors.toSet()),
                senders.values().stream()
                    .filter(Sender::isDomain)
                    .map(Sender::value)
                    .collect(Collectors.toSet())));
  }

  @Override
  public List<Sender> senders() {
    return memory.access(() -> List.copyOf(senders.values()));
  }

  @Override
  public boolean add(Sender sender) {
    return memory.access(() -> senders.put(sender.value(), sender) == null);
  }

  @Override
  public boolean remove(Sender sender) {
    return memory.access(() -> senders.remove(sender.value()) != null);
  }
}
