package org.mailtrail.application.log.desk;

import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Handling.Evaluation;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** Puts down how an exchange went. */
public final class EvaluateEntry {
  private final EntryDesk desk;

  /** Evaluates at this desk. */
  public EvaluateEntry(EntryDesk desk) {
    this.desk = desk;
  }

  /**
   * Evaluates. Idempotent.
   *
   * @param evaluation how it went; {@code NONE} takes an evaluation back
   * @param who who says so
   * @throws org.mailtrail.application.port.StoreException when the log is out of reach
   */
  public DeskAnswer<InteractionLogEntry> evaluate(
      EntryNumber number, Evaluation evaluation, String who) {
    return desk.change(
        number,
        Signature.of(who, EvaluateEntry.class),
        entry -> DeskAnswer.done(entry.with(entry.handling().with(evaluation))));
  }
}
