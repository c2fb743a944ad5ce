package org.mailtrail.domain.decision;

import java.util.List;
import org.mailtrail.domain.header.Authenticity;

/**
 * A decision and how it came about.
 *
 * @param rule the first rule that had an answer
 * @param decision its answer
 * @param matches the addresses behind which somebody was found, author first
 * @param authenticity what our own mail servers say of the author
 */
public record Verdict(
    RuleName rule, Decision decision, List<Match> matches, Authenticity authenticity) {
  /** Copies the list. */
  public Verdict {
    matches = List.copyOf(matches);
  }

  /** Why, as a half sentence: what is missing, or the condition of the rule. */
  public String meaning() {
    return decision.match(
        logged -> rule.meaning(),
        skipped -> rule.meaning(),
        lacking -> lacking.missing().meaning());
  }
}
