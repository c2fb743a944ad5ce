package org.mailtrail.application.opportunity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.domain.opportunity.Closing;
import org.mailtrail.domain.opportunity.Forecast;
import org.mailtrail.domain.opportunity.Opportunity;

/** What is different between two states of an opportunity, field by field. */
final class OpportunityDifferences {
  private final Opportunity now;
  private final String who;
  private final Instant at;
  private final List<OpportunityChange> changes = new ArrayList<>();

  private OpportunityDifferences(Opportunity now, String who, Instant at) {
    this.now = now;
    this.who = who;
    this.at = at;
  }

  static List<OpportunityChange> between(
      Opportunity before, Opportunity now, String who, Instant at) {
    OpportunityDifferences found = new OpportunityDifferences(now, who, at);
    found.add("description", before.description(), now.description());
    found.add(
        "salesperson", before.party().salesperson().value(), now.party().salesperson().value());
    found.add("stage", before.stage(), now.stage());
    found.compare(before.forecast(), now.forecast());
    found.add("closed", closing(before), closing(now));
    return found.changes;
  }

  /** It was not there before. */
  static List<OpportunityChange> created(Opportunity now, String who, String from) {
    OpportunityDifferences found = new OpportunityDifferences(now, who, now.life().createdAt());
    found.add("created", "", from);
    found.add("stage", "", now.stage());
    return found.changes;
  }

  private void compare(Forecast before, Forecast after) {
    add("value", text(before.value()), text(after.value()));
    add("chance", before.chance() + " %", after.chance() + " %");
    add("closing-date", text(before.closingDate()), text(after.closingDate()));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String closing(Opportunity opportunity) {
    return opportunity.life().closing().map(OpportunityDifferences::closing).orElse("");
  }

  private static String closing(Closing closing) {
    return (closing.won() ? "won: " : "lost: ") + closing.reason();
  }

  private void add(String field, String from, String to) {
    if (!from.equals(to)) {
      changes.add(new OpportunityChange(now.number(), at, who, field, from, to));
    }
  }
}
