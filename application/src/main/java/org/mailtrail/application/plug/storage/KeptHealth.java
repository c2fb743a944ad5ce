package org.mailtrail.application.plug.storage;

import org.mailtrail.application.port.health.Ailments;
import org.mailtrail.application.port.health.Badges;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.application.port.health.IntakeHistory;
import org.mailtrail.application.port.health.PassBoard;
import org.mailtrail.application.port.health.WatchTimes;

/**
 * What is remembered of health, in the database.
 *
 * @param ailments the troubles
 * @param watch when somebody looked
 * @param intakes what waited and came in
 * @param board the passes at work
 * @param badges who may see it from outside
 * @param capacity what lay in the mailboxes, day by day
 */
public record KeptHealth(
    Ailments ailments,
    WatchTimes watch,
    IntakeHistory intakes,
    PassBoard board,
    Badges badges,
    CapacityHistory capacity) {}
