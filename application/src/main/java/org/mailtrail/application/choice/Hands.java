package org.mailtrail.application.choice;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.capacity.CapacityRules;
import org.mailtrail.application.links.CountBrokenLinks;

/**
 * How this process works mailboxes.
 *
 * @param lease who gives no sign of life for so long is taken for dead
 * @param atOnce how many are worked at once, 1 or more
 * @param history how long what they did is kept
 * @param links how broken links are counted
 * @param capacity how full they may be
 * @param push under which address Exchange tells this process of mail; absent where it does not
 */
public record Hands(
    Duration lease,
    int atOnce,
    Duration history,
    CountBrokenLinks.Habits links,
    CapacityRules capacity,
    Optional<URI> push) {}
