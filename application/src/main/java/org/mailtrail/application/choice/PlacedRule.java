package org.mailtrail.application.choice;

import org.mailtrail.domain.decision.OwnRule;
import org.mailtrail.domain.decision.RuleName;

/** A rule and its place. */
public record PlacedRule(RuleName before, OwnRule rule) {}
