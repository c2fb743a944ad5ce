package org.mailtrail.domain.people;

import java.time.LocalDate;
import java.util.Optional;
import org.mailtrail.domain.address.EmailAddress;

/**
 * An address of a contact and the days on which it counts.
 *
 * @param address the address
 * @param validFrom the first day (UTC), absent when it always was the contact's
 * @param validTo the last day (UTC), absent when it still is
 */
public record ContactAddress(
    EmailAddress address, Optional<LocalDate> validFrom, Optional<LocalDate> validTo) {
  /** An address without limits. */
  public static ContactAddress always(EmailAddress address) {
    return new ContactAddress(address, Optional.empty(), Optional.empty());
  }

  /** The same, but not before this day. */
  ContactAddress since(LocalDate day) {
    return validFrom.orElse(LocalDate.MIN).isBefore(day)
        ? new ContactAddress(address, Optional.of(day), validTo)
        : this;
  }

  /** Whether the address counts on the day. */
  public boolean isValidOn(LocalDate day) {
    return validFrom.filter(day::isBefore).isEmpty() && validTo.filter(day::isAfter).isEmpty();
  }
}
