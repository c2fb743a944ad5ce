package org.mailtrail.domain.mailflow;

import org.mailtrail.domain.address.EmailAddress;

/**
 * An Exchange transport rule that sends a blind copy of what crosses the border.
 *
 * @param name its name in Exchange
 * @param fromScope where the sender must be
 * @param sentToScope where at least one recipient must be
 * @param blindCopyTo who gets the copy
 */
public record MailFlowRule(
    String name, Scope fromScope, Scope sentToScope, EmailAddress blindCopyTo) {}
