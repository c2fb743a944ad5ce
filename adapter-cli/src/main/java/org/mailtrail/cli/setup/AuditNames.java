package org.mailtrail.cli.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.cli.option.Sought;

/** Names that stand in the audit trail; one that does not would hide a slip behind silence. */
record AuditNames(AuditTrail trail) {
  /** Among so many of the latest acts names are looked for, to be told. */
  private static final int LATEST = 10_000;

  /**
   * What was asked for.
   *
   * @throws org.mailtrail.cli.UsageException when no line of the trail has it; the names are told
   */
  <N> Optional<N> asked(
      String option,
      @Nullable N name,
      Function<N, AuditFilter> filter,
      Function<AuditEntry, String> named) {
    return Sought.asked(option, name, one -> known(one, filter.apply(one)), () -> latest(named));
  }

  private <N> Optional<N> known(N name, AuditFilter filter) {
    return trail.page(filter, Optional.empty(), 1).isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private List<String> latest(Function<AuditEntry, String> named) {
    Set<String> names = new TreeSet<>();
    trail.read(
        AuditFilter.all(), LATEST, page -> page.forEach(entry -> names.add(named.apply(entry))));
    return List.copyOf(names);
  }
}
