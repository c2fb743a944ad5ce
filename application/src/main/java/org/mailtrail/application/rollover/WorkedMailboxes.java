package org.mailtrail.application.rollover;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/**
 * The setups, and beside them the mailboxes that they had before, as long as those are worked: each
 * on when its successor is, and with its successor's habits.
 */
public final class WorkedMailboxes implements Setups {
  private final Setups setups;
  private final Predecessors predecessors;

  /** A view of both. */
  public WorkedMailboxes(Setups setups, Predecessors predecessors) {
    this.setups = setups;
    this.predecessors = predecessors;
  }

  @Override
  public Optional<MailboxSetup> find(MailboxName name) {
    return setups
        .find(name)
        .or(
            () ->
                predecessors.all().stream()
                    .filter(before -> before.name().equals(name))
                    .flatMap(before -> worked(before, successor(before)).stream())
                    .findFirst());
  }

  @Override
  public List<MailboxSetup> all() {
    Map<MailboxName, MailboxSetup> now = new TreeMap<>();
    setups.all().forEach(setup -> now.put(setup.name(), setup));
    return Stream.concat(
            now.values().stream(),
            predecessors.all().stream()
                .flatMap(before -> worked(before, now.get(before.successor())).stream()))
        .sorted(Comparator.comparing(MailboxSetup::name))
        .toList();
  }

  private @Nullable MailboxSetup successor(Predecessor before) {
    return before.isWorked() ? setups.find(before.successor()).orElse(null) : null;
  }

  private static Optional<MailboxSetup> worked(Predecessor before, @Nullable MailboxSetup now) {
    return now == null || !before.isWorked()
        ? Optional.empty()
        : Optional.of(before.setup().with(now.routine()).with(now.logging()));
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
