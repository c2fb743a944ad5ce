package org.mailtrail.application.visibility;

import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * What one viewer sees.
 *
 * @param entries of which salespeople entries and opportunities are seen; absent for all
 * @param messages of which salespeople messages are opened, if they are seen; absent for all
 */
public record Sight(
    Optional<Set<SalespersonCode>> entries, Optional<Set<SalespersonCode>> messages) {
  private static final Sight EVERYTHING = new Sight(Optional.empty(), Optional.empty());

  /** Copies the sets. */
  public Sight {
    entries = entries.map(Set::copyOf);
    messages = messages.map(Set::copyOf);
  }

  /** Nothing is kept back. */
  public static Sight everything() {
    return EVERYTHING;
  }

  /** Whether no entry is kept back. */
  public boolean isWhole() {
    return entries.isEmpty();
  }

  /** Whether entries and opportunities of this salesperson are seen. */
  public boolean shows(SalespersonCode person) {
    return entries.filter(seen -> !seen.contains(person)).isEmpty();
  }

  /** Whether messages of this salesperson are opened. */
  public boolean opens(SalespersonCode person) {
    return shows(person) && messages.filter(seen -> !seen.contains(person)).isEmpty();
  }

  /** What is asked for, as far as it is seen: the store leaves the rest out. */
  public EntryFilter of(EntryFilter asked) {
    return entries.map(asked::salespeople).orElse(asked);
  }

  /** What is asked for, as far as it is seen: the store leaves the rest out. */
  public OpportunityFilter of(OpportunityFilter asked) {
    return entries.map(asked::salespeople).orElse(asked);
  }
}
