package org.mailtrail.application.log.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** What is different between two states of an entry, field by field. */
final class EntryDifferences {
  private final EntryNumber number;
  private final String who;
  private final Instant at;
  private final List<EntryChange> changes = new ArrayList<>();

  private EntryDifferences(EntryNumber number, String who, Instant at) {
    this.number = number;
    this.who = who;
    this.at = at;
  }

  static List<EntryChange> between(
      InteractionLogEntry before, InteractionLogEntry now, String who, Instant at) {
    EntryDifferences found = new EntryDifferences(now.number(), who, at);
    found.compare(before.handling(), now.handling());
    found.compare(before.interaction().exchange(), now.interaction().exchange());
    return found.changes;
  }

  private void compare(Handling before, Handling now) {
    add("cancelled", yesNo(before.cancelled()), yesNo(now.cancelled()));
    add("evaluation", before.evaluation().name(), now.evaluation().name());
    add("comment", before.comment(), now.comment());
    add("opportunity", before.opportunityNumber().orElse(""), now.opportunityNumber().orElse(""));
  }

  private void compare(Exchange before, Exchange now) {
    add("contact", before.contact().value(), now.contact().value());
    add("company", before.company(), now.company());
    add("salesperson", before.salesperson().value(), now.salesperson().value());
  }

  private static String yesNo(boolean value) {
    return value ? "yes" : "no";
  }

  private void add(String field, String from, String to) {
    if (!from.equals(to)) {
      changes.add(new EntryChange(number, at, who, field, from, to));
    }
  }
}
