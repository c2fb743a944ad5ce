package org.mailtrail.application.access;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.application.port.access.Role;

/**
 * Which groups or roles of the organisation make what of a person; where none is named, an admin
 * says it by hand.
 *
 * @param admin these make an admin
 * @param sales these let act on the log
 * @param viewer these let read it
 */
public record ProviderRoles(Set<String> admin, Set<String> sales, Set<String> viewer) {
  /** Copies the sets. */
  public ProviderRoles {
    admin = Set.copyOf(admin);
    sales = Set.copyOf(sales);
    viewer = Set.copyOf(viewer);
  }

  /** Whether no group is named. */
  boolean areByHand() {
    return admin.isEmpty() && sales.isEmpty() && viewer.isEmpty();
  }

  /** The most that these groups make of a person; empty for none of those that are named. */
  Optional<Role> of(Set<String> groups) {
    for (Role role : List.of(Role.ADMIN, Role.SALES, Role.VIEWER)) {
      if (!Collections.disjoint(named(role), groups)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Whether a group is named that makes more of a person than this. */
  boolean nameMoreThan(Role role) {
    return Stream.of(Role.values())
        .anyMatch(more -> more != role && more.includes(role) && !named(more).isEmpty());
  }

  private Set<String> named(Role role) {
    return switch (role) {
      case ADMIN -> admin;
      case SALES -> sales;
      case VIEWER -> viewer;
    };
  }
}
