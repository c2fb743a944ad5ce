package org.mailtrail.application.logging;

import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.message.Message;

/** Tells what would become of a message, and why; writes nothing. */
public final class ExplainDecision {
  private final DecisionTable table;
  private final AddressBook people;

  /** Deciding by this table among these people. */
  public ExplainDecision(DecisionTable table, AddressBook people) {
    this.table = table;
    this.people = people;
  }

  /**
   * Decides the message as if no copy of it had been logged, and tells by what in it.
   *
   * @throws org.mailtrail.application.port.StoreException when the address book is out of reach
   */
  public Verdict run(Message message) {
    return table.explain(message, people.lookUp(table.addressesToLookUp(message)));
  }
}
