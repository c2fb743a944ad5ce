package org.mailtrail.application.logging.pass;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.pass.PassLegs.Held;
import org.mailtrail.application.stranger.Introduction;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;

/**
 * What a pass works with.
 *
 * @param intake reads and files the mailbox's mail
 * @param tables gives what decides it
 * @param introduction says who strangers are
 * @param secondTries tells what was tried again
 * @param holds tells how the mailbox was held up so far, in this process
 */
public record Equipment(
    MailIntake intake,
    Supplier<DecisionTable> tables,
    Introduction introduction,
    SecondTries secondTries,
    Supplier<Held> holds) {
  /** Makes the table once, and only where there is something to decide. */
  public Equipment {
    tables = new Once<>(tables);
  }

  /** Strangers stay strangers, nothing is tried again, and nobody knows of waits. */
  public Equipment(MailIntake intake, DecisionTable table) {
    this(intake, () -> table, Introduction.none(), SecondTries.none(), () -> Held.NOT);
  }

  /**
   * Tells which messages were decided that somebody had wanted tried again: they lie outside the
   * intake, where nobody comes by to file what a dead process has left. {@link
   * org.mailtrail.application.port.ledger.Quarantine#decidedAgain} is one.
   */
  @FunctionalInterface
  public interface SecondTries {
    /** Those of the mailbox that were decided since then, newest first. */
    List<LedgerRow> decidedSince(MailboxName mailbox, Instant since, int atMost);

    /** Nobody wants anything tried again. */
    static SecondTries none() {
      return (mailbox, since, atMost) -> List.of();
    }
  }
}
