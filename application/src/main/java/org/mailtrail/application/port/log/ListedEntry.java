package org.mailtrail.application.port.log;

import org.mailtrail.domain.interaction.InteractionLogEntry;

/**
 * An entry with what a list says of its people.
 *
 * @param entry the entry
 * @param salespersonName what the salesperson is called now; empty when there is none of that code
 * @param contactName what the contact is called now; empty when there is none of that number
 */
public record ListedEntry(InteractionLogEntry entry, String salespersonName, String contactName) {
  /** Where it stands in the list. */
  public EntryPosition position() {
    return new EntryPosition(entry.interaction().at(), entry.number());
  }
}
