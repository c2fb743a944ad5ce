package org.mailtrail.application.opportunity;

import java.time.LocalDate;
import java.util.Optional;
import org.mailtrail.domain.opportunity.Money;

/**
 * What somebody says of a new opportunity; all of it can be left out.
 *
 * @param description in words; else the message's subject
 * @param stage the code of a stage; else the first
 * @param value what may be sold
 * @param chance how likely that is, in per cent; else the stage's
 * @param closingDate when it will be decided
 */
public record OpportunityDraft(
    Optional<String> description,
    Optional<String> stage,
    Optional<Money> value,
    Optional<Integer> chance,
    Optional<LocalDate> closingDate) {
  /** Nothing is said. */
  public static OpportunityDraft blank() {
    return new OpportunityDraft(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
