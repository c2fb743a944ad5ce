package org.mailtrail.domain.decision;

import java.util.Optional;
import java.util.function.Function;

/** One row of the table: a name, and an answer for the messages that it concerns. */
record Rule(RuleName name, Function<Case, Optional<Decision>> answer) {
  /** A row that skips what the condition holds for. */
  static Rule skip(RuleName name, SkipReason reason, Function<Case, Boolean> condition) {
    return new Rule(
        name,
        mail ->
            condition.apply(mail) ? Optional.of(new Decision.Skipped(reason)) : Optional.empty());
  }
}
