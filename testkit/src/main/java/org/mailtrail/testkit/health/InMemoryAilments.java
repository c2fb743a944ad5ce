package org.mailtrail.testkit.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.application.port.health.Ailments;
import org.mailtrail.testkit.Memory;

/** Troubles in memory. */
final class InMemoryAilments implements Ailments {
  private static final Comparator<Ailment> OLDEST_FIRST =
      Comparator.comparing(one -> one.course().since());

  private final Memory memory;
  private final Map<UUID, Ailment> all;

  InMemoryAilments(Memory memory) {
    this.memory = memory;
    this.all = memory.map();
  }

  private static boolean lasts(Ailment one) {
    return one.course().endedAt().isEmpty();
  }

  private List<Ailment> those(Predicate<Ailment> which) {
    return memory.access(() -> all.values().stream().filter(which).sorted(OLDEST_FIRST).toList());
  }

  @Override
  public List<Ailment> lasting() {
    return those(InMemoryAilments::lasts);
  }

  @Override
  public List<Ailment> since(Instant time) {
    return those(one -> one.course().endedAt().filter(end -> end.isBefore(time)).isEmpty());
  }

  @Override
  public void keep(Ailment ailment) {
    memory.access(
        () -> all.merge(ailment.id(), ailment, (old, now) -> dismissed(now, old.dismissal())));
  }

  private static Ailment dismissed(Ailment one, Optional<Ailment.Dismissal> dismissal) {
    return new Ailment(one.id(), one.finding(), one.course(), dismissal);
  }

  @Override
  public boolean dismiss(UUID id, Optional<Ailment.Dismissal> dismissal) {
    return memory.access(
        () -> {
          Optional<Ailment> found =
              Optional.ofNullable(all.get(id)).filter(InMemoryAilments::lasts);
          found.ifPresent(one -> all.put(id, dismissed(one, dismissal)));
          return found.isPresent();
        });
  }

  @Override
  public void forget(Instant endedBefore) {
    memory.access(
        () ->
            all.values()
                .removeIf(
                    one ->
                        one.course()
                            .endedAt()
                            .filter(end -> end.isBefore(endedBefore))
                            .isPresent()));
  }
}
