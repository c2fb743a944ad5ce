package org.mailtrail.application.host;

import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.domain.interaction.Interaction;

/** What a host does when an entry is written. Called in the thread of the pass. */
public interface EntryListener {
  /**
   * Called for each new entry inside the transaction that writes it. What the host writes in that
   * transaction is kept or undone with the entry. What this throws undoes the entry too: its
   * message is tried again, and is quarantined after the last try; a {@code PortException} that a
   * retry helps ends the pass, and nothing is counted against the message.
   */
  default void writing(Interaction entry) {
    // most hosts wait until it is certain
  }

  /**
   * Called for each new entry after its transaction is committed. Once at most: a process that dies
   * right after the commit does not call it again. What this throws goes to the observer and stops
   * nothing.
   */
  default void written(Interaction entry) {
    // some hosts want the same transaction
  }

  /** Called for each unmatched message after its row in the ledger is committed; likewise. */
  default void unmatched(LedgerRow row) {
    // most hosts look at the ledger later
  }
}
