package org.mailtrail.application.port.people;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Which salespeople are a team; part of the books' unit of work. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface Teams {
  /** The team of this salesperson; empty for none. */
  Optional<String> of(SalespersonCode person);

  /** All who are in this team; nobody where there is no such team. */
  Set<SalespersonCode> members(String team);

  /** Every team in which somebody is, by its code, with who that is. */
  SortedMap<String, Set<SalespersonCode>> all();

  /** Puts the salesperson into a team, out of any other; empty for none. Idempotent. */
  void assign(SalespersonCode person, Optional<String> team);
}
