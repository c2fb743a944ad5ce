package org.mailtrail.application.port.opportunity;

import java.time.Instant;
import org.mailtrail.domain.opportunity.OpportunityNumber;

/**
 * Something that somebody did to an opportunity.
 *
 * @param opportunity to which
 * @param at when
 * @param who the person or program
 * @param field what was changed, as one word: {@code created}, {@code stage}, {@code closed},
 *     {@code description}, {@code salesperson}, {@code value}, {@code chance}, {@code closing-date}
 * @param from what was there before, empty for nothing
 * @param to what is there now, empty for nothing
 */
public record OpportunityChange(
    OpportunityNumber opportunity, Instant at, String who, String field, String from, String to) {}
