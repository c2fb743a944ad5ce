package org.mailtrail.application;

import org.mailtrail.application.log.LedgerWords;
import org.mailtrail.application.logging.ExplainDecision;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.log.InteractionLog;

/** What was logged, and why what was not. */
public final class Reading {
  private final Works works;

  Reading(Works works) {
    this.works = works;
  }

  /** The interaction log entries. */
  public InteractionLog log() {
    return works.books().log();
  }

  /** One row for each message ever seen. */
  public Ledger ledger() {
    return works.books().ledger();
  }

  /** What the ledger can be asked for. */
  public LedgerWords words() {
    return new LedgerWords(works.worked(), ledger());
  }

  /** What entries are filled with. */
  public Templates templates() {
    return works.books().templates();
  }

  /** What would become of a message. */
  public ExplainDecision explain() {
    return new ExplainDecision(works.table(), works.books().people());
  }
}
