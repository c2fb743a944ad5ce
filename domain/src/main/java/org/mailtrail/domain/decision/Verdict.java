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
 * @param signs what in the message itself led to it, as it stands there: header fields, or the
 *     addresses that are never logged; only where it is explained
 */
public record Verdict(
    RuleName rule,
    Decision decision,
    List<Match> matches,
    Authenticity authenticity,
    List<String> signs) {
  /** Copies the lists. */
  public Verdict {
    matches = List.copyOf(matches);
    signs = List.copyOf(signs);
  }

  /** One that is not explained. */
  public Verdict(RuleName rule, Decision decision, List<Match> matches, Authenticity authenticity) {
    this(rule, decision, matches, authenticity, List.of());
  }

  /** Why, as a half sentence: what is missing, or the condition of the rule. */
  public String meaning() {
    return decision.match(
        logged -> rule.meaning(),
        skipped -> rule.meaning(),
        lacking -> lacking.missing().meaning());
  }
}
