package org.mailtrail.application.port.log;

import java.time.Instant;
import org.mailtrail.domain.interaction.EntryNumber;

/**
 * Something that somebody did to an entry.
 *
 * @param entry to which
 * @param at when
 * @param who the person or program
 * @param field what was changed, as one word: {@code cancelled}, {@code evaluation}, {@code
 *     comment}, {@code contact}, {@code salesperson}, {@code opportunity}, {@code assigned}
 * @param from what was there before, empty for nothing
 * @param to what is there now, empty for nothing
 */
public record EntryChange(
    EntryNumber entry, Instant at, String who, String field, String from, String to) {}
