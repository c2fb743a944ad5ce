package org.mailtrail.application.logging;

import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.decision.DecisionTable;

/**
 * What a pass works with.
 *
 * @param intake reads and files the mailbox's mail
 * @param table decides it
 */
public record Equipment(MailIntake intake, DecisionTable table) {}
