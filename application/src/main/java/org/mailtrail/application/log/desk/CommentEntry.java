package org.mailtrail.application.log.desk;

import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** Gives an entry a comment, in the place of the one before; the history keeps that. */
public final class CommentEntry {
  /** The longest comment, in characters. */
  public static final int LONGEST = 4_000;

  private final EntryDesk desk;

  /** Comments at this desk. */
  public CommentEntry(EntryDesk desk) {
    this.desk = desk;
  }

  /**
   * Comments. Idempotent.
   *
   * @param comment up to 4,000 characters; blank for none
   * @param who who says so
   * @throws org.mailtrail.application.port.StoreException when the log is out of reach
   */
  public DeskAnswer<InteractionLogEntry> comment(EntryNumber number, String comment, String who) {
    String text = comment.strip();
    if (text.length() > LONGEST) {
      return DeskAnswer.refused(Refusal.tooLong("comment", text, LONGEST));
    }
    return desk.change(
        number,
        Signature.of(who, CommentEntry.class),
        entry -> DeskAnswer.done(entry.with(entry.handling().remarked(text))));
  }
}
