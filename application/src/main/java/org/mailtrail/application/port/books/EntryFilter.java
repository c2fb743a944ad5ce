package org.mailtrail.application.port.books;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Which entries somebody wants to see; an absent part lets all through.
 *
 * @param contact with this contact
 * @param salesperson of this salesperson
 * @param flow in this direction
 * @param period at these times
 * @param text with this text in subject, company or matched addresses, whatever the case
 */
public record EntryFilter(
    Optional<ContactNumber> contact,
    Optional<SalespersonCode> salesperson,
    Optional<InformationFlow> flow,
    Period period,
    Optional<String> text) {
  private static final EntryFilter ALL =
      new EntryFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Period.always(), Optional.empty());

  /** Lets everything through. */
  public static EntryFilter all() {
    return ALL;
  }

  /** A time span, from the first instant up to but not including the last. */
  public record Period(Optional<Instant> from, Optional<Instant> until) {
    /** Without limits. */
    public static Period always() {
      return new Period(Optional.empty(), Optional.empty());
    }
  }
}
