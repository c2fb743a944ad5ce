package org.mailtrail.testkit.books;

import org.mailtrail.testkit.log.EntryChangesContract;

class InMemoryEntryChangesContractTest extends EntryChangesContract {
  @Override
  protected HandBooks empty() {
    return Hands.empty();
  }

  @Override
  protected HandBooks outOfReach() {
    return Hands.outOfReach();
  }
}
