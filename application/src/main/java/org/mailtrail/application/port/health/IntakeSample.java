package org.mailtrail.application.port.health;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/**
 * What was seen of one intake in a stretch of time.
 *
 * @param mailbox whose intake
 * @param from when the stretch begins
 * @param waiting the most messages that were seen waiting; absent where nobody saw it
 * @param arrived how many were worked that had come in
 */
public record IntakeSample(
    MailboxName mailbox, Instant from, Optional<Long> waiting, long arrived) {}
