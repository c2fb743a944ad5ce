package org.mailtrail.domain.decision;

import java.util.List;

/**
 * A decision and how it came about.
 *
 * @param rule the first rule that had an answer
 * @param decision its answer
 * @param matches the addresses behind which somebody was found, author first
 */
public record Verdict(RuleName rule, Decision decision, List<Match> matches) {
  /** Copies the list. */
  public Verdict {
    matches = List.copyOf(matches);
  }
}
