package org.mailtrail.application.logging.pass;

import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.stranger.Introduction;
import org.mailtrail.domain.decision.DecisionTable;

/**
 * What a pass works with.
 *
 * @param intake reads and files the mailbox's mail
 * @param table decides it
 * @param introduction says who strangers are
 */
public record Equipment(MailIntake intake, DecisionTable table, Introduction introduction) {
  /** Strangers stay strangers. */
  public Equipment(MailIntake intake, DecisionTable table) {
    this(intake, table, Introduction.none());
  }
}
