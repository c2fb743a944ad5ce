package org.mailtrail.application.port.health;

import java.time.Instant;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;

/**
 * A pass that runs in some process.
 *
 * @param mailbox over this mailbox
 * @param soFar what it did
 * @param at when that was so
 */
public record PassAtWork(MailboxName mailbox, PassCounts soFar, Instant at) {}
