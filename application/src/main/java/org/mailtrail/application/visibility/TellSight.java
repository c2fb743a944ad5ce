package org.mailtrail.application.visibility;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.people.Teams;
import org.mailtrail.domain.people.SalespersonCode;

/** Tells what a user sees, by what salespeople share, and by the team of this moment. */
public final class TellSight {
  private final Sharing sharing;
  private final Teams teams;

  /** Tells by these. */
  public TellSight(Sharing sharing, Teams teams) {
    this.sharing = sharing;
    this.teams = teams;
  }

  /**
   * What the user sees. An admin sees everything; who is no salesperson has nothing of his or her
   * own, and no team.
   *
   * @throws org.mailtrail.application.port.StoreException when teams are out of reach
   */
  public Sight tell(User user) {
    return user.role() == Role.ADMIN
        ? Sight.everything()
        : new Sight(people(user, sharing.entries()), people(user, sharing.messages()));
  }

  private Optional<Set<SalespersonCode>> people(User user, Reach reach) {
    return switch (reach) {
      case ALL -> Optional.empty();
      case OWN -> Optional.of(own(user));
      case TEAM -> Optional.of(team(user));
    };
  }

  private static Set<SalespersonCode> own(User user) {
    return user.salesperson().map(Set::of).orElse(Set.of());
  }

  private Set<SalespersonCode> team(User user) {
    Set<SalespersonCode> people = new HashSet<>(own(user));
    user.salesperson().flatMap(teams::of).map(teams::members).ifPresent(people::addAll);
    return people;
  }
}
